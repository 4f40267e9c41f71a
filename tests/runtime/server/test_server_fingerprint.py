"""The fingerprint by which a server tells one payload under a reference from another."""

from snapbi_runtime.server.repetition import fingerprint


def test_fingerprints_differ_where_payloads_do() -> None:
    bodies = [
        b'{"a":1}', b'{"a":"1"}', b'{"a":1.0}', b'{"a":1.00}', b'{"a":true}', b'{"a":null}', b'{"a":"None"}',
        b'{"a":{}}', b'{"a":[]}', b'{"a":[["b",1]]}', b'{"a":{"b":1}}', b'{}', b'{"a":[1,2]}', b'{"a":[2,1]}',
        b'{"a":9007199254740993.01}', b'{"a":9007199254740993.02}', b'{"a":["1.0"]}', b'{"a":[1.0]}',
    ]  # fmt: skip
    digests = {fingerprint(body, None) for body in bodies} | {fingerprint(b"{}", "budi"), fingerprint(b"{}", "None")}
    assert len(digests) == len(bodies) + 2
    assert fingerprint(b'{"a":1,"b":"\\u00e9"}', None) == fingerprint('{ "b": "é", "a": 1 }'.encode(), None)
