"""Bodies are judged as bytes: nothing but our refusal is raised, and what passes is what any parser reads."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snapbi_runtime.server.body import scan
from snapbi_runtime.server.limits import Limits
from snapbi_runtime.server.refusal import Refusal

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]))
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(TEXT, JSON, max_size=5), st.booleans())
def test_every_plain_object_is_read_as_json_reads_it(value, ascii_only):
    body = json.dumps(value, ensure_ascii=ascii_only).encode()
    assert scan(body, Limits()) == value


@given(st.binary(max_size=60) | st.text(st.sampled_from('{}[]",:\\u0dD8cC1e.-+ntf ')).map(str.encode))
def test_any_bytes_are_read_or_refused(body):
    refused, read = None, None
    try:
        read = scan(body, Limits())
    except Refusal as refusal:
        refused = (refusal.status, refusal.case)
    assert refused == (400, "00") or read == json.loads(body.decode())


@given(st.integers(1, 40), st.sampled_from(["[", '{"a":']))
def test_depth_is_counted_outside_of_texts(depth, opening):
    closing = "]" if opening == "[" else "}"
    body = '{"[[[{{{":' + opening * (depth - 1) + "1" + closing * (depth - 1) + "}"
    limits = Limits(depth=20)
    if depth <= 20:
        scan(body.encode(), limits)
    else:
        with pytest.raises(Refusal, match="nested"):
            scan(body.encode(), limits)


@pytest.mark.parametrize(
    "unit", [b'"', b'\\"', b'"\\', b"\\", b"{", b"[", b'{"a":', b'"a",', b"\\ud800", b"\\u0041", b"1", b"-", b" "]
)
def test_the_longest_body_of_any_one_thing_takes_no_time(unit):
    body = unit * (64 * 1024 // len(unit))
    start = time.process_time()
    with pytest.raises(Refusal):
        scan(body, Limits())
    assert time.process_time() - start < 0.25
