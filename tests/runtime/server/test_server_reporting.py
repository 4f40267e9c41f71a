"""The names of requests, which tie an answer to the log."""

from uuid import RFC_4122, UUID

from snapbi_runtime.server.reporting import new_correlation_id


def test_the_name_of_a_request_is_a_random_uuid_as_uuid_writes_it() -> None:
    names = {new_correlation_id() for _ in range(1000)}
    assert len(names) == 1000
    for name in names:
        assert (str(UUID(name)), UUID(name).version, UUID(name).variant) == (name, 4, RFC_4122)
