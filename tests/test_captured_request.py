"""A captured request is read to the byte."""

import pytest

from snapgen.signatures.captured import CaptureError, read_captured


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "the first line must be a request line"),
        (b"POST\r\n\r\n", "the first line must be a request line"),
        (b"POST /a b HTTP/1.1\r\n\r\n", "the first line must be a request line"),
        (b"HTTP/1.1 200 OK\r\n\r\n", "the first line must be a request line"),
        (b'POST /a HTTP/1.1\r\nX-A: b\r\n{"a": 1}', "line 3 is no header"),
        (b"POST /a HTTP/1.1\r\nX-A : b\r\n\r\n", "line 2 is no header"),
        (b"POST /a HTTP/1.1\r\nX-A: b\r\n folded\r\n\r\n", "line 3 is no header"),
        (b"POST http://[/a HTTP/1.1\r\n\r\n", "is no URL"),
    ],
)
def test_what_is_no_request_is_refused_with_its_line(raw: bytes, message: str) -> None:
    with pytest.raises(CaptureError, match=message):
        read_captured(raw)


@pytest.mark.parametrize(
    ("raw", "target", "body", "notes"),
    [
        (b"POST /a?b=%20 HTTP/1.1\r\n\r\n{}", "/a?b=%20", b"{}", 0),
        (b"\r\nPOST /a\n\n{}\n\n", "/a", b"{}\n\n", 0),
        (b"GET /a HTTP/1.1\r\nA: b", "/a", b"", 0),
        (b"POST /a HTTP/1.1\nContent-Length: 2\n\n{}\r\n", "/a", b"{}", 0),
        (b"POST /a HTTP/1.1\nContent-Length: 2\n\n{} \n", "/a", b"{} \n", 1),
        (b"POST /a HTTP/1.1\nContent-Length: x\n\n{}", "/a", b"{}", 0),
        (b"POST https://host:8/a?b HTTP/1.1\n\n", "/a?b", b"", 1),
        (b"POST https://host HTTP/1.1\n\n", "/", b"", 1),
        (b"POST /\xff HTTP/1.1\nA: \xff\n\n\xff", "/\xff", b"\xff", 0),
    ],
)
def test_a_capture_is_read_to_the_byte(raw: bytes, target: str, body: bytes, notes: int) -> None:
    captured = read_captured(raw)
    assert (captured.target, captured.body, len(captured.notes)) == (target, body, notes)
