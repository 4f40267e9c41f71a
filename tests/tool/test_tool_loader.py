"""The loader turns bytes into located text, or says what is wrong and where."""

import pytest

from snapgen.diagnostics import SpecError
from snapgen.loading import Mapping, Sequence, Text, load_yaml

TYPED = [
    "00",
    "08",
    "0",
    "014",
    "2005100",
    "10000.00",
    "1e5",
    "16,2",
    "0x1F",
    "0o17",
    "0b1",
    "1_000",
    "12:30:45",
    "2024-09-10",
    "2024-09-10T13:24:42+07:00",
    "NO",
    "no",
    "on",
    "Off",
    "yes",
    "True",
    "null",
    "~",
    ".inf",
    ".nan",
    "=",
    "1.0.0",
]


def mistakes(content: bytes) -> list[tuple[str, str]]:
    """Return place and id of each mistake; fails if there is none."""
    with pytest.raises(SpecError) as caught:
        load_yaml(content, "spec/x.yaml")
    return [(f"{each.span.line}:{each.span.column}", each.id) for each in caught.value.diagnostics]


@pytest.mark.parametrize("typed", TYPED)
def test_every_scalar_stays_the_text_that_was_typed(typed: str) -> None:
    tree = load_yaml(f"bare: {typed}\nsingle: '{typed}'\ndouble: \"{typed}\"\nlist: [{typed!r}]\n".encode(), "x")
    assert list(tree) == ["bare", "single", "double", "list"]
    assert [tree["bare"], tree["single"], tree["double"], *tree["list"]] == [typed] * 4
    assert [tree[key].quoted for key in ("bare", "single", "double")] == [False, True, True]
    assert type(tree["bare"]) is Text


@pytest.mark.parametrize("typed", TYPED)
def test_every_key_stays_the_text_that_was_typed(typed: str) -> None:
    assert list(load_yaml(f"{typed}: a\n".encode(), "x")) == [typed]


def test_nothing_and_an_empty_text_are_told_apart() -> None:
    tree = load_yaml(b"nothing:\nempty: ''\n", "x")
    assert (tree["nothing"], tree["nothing"].quoted) == ("", False)
    assert (tree["empty"], tree["empty"].quoted) == ("", True)


def test_block_texts_keep_their_lines() -> None:
    tree = load_yaml(b"kept: |\n  a\n   b\n\n  c\nfolded: >-\n  a\n  b\n", "x")
    assert (tree["kept"], tree["folded"]) == ("a\n b\n\nc\n", "a b")


def test_every_node_knows_its_place() -> None:
    tree = load_yaml("first: é\n\nsecond:\n  - {third: x}\n  - [y]\n".encode(), "spec/x.yaml")
    first, second = tree
    third = tree["second"][0]
    places = [first, tree["first"], second, tree["second"], third, next(iter(third)), third["third"], tree["second"][1]]
    assert [str(node.span) for node in places] == [
        "spec/x.yaml:1:1",
        "spec/x.yaml:1:8",
        "spec/x.yaml:3:1",
        "spec/x.yaml:4:3",
        "spec/x.yaml:4:5",
        "spec/x.yaml:4:6",
        "spec/x.yaml:4:13",
        "spec/x.yaml:5:5",
    ]
    assert (type(tree), type(tree["second"])) == (Mapping, Sequence)


def test_line_ends_of_windows_are_line_ends() -> None:
    unix = b"a: |\n  one\n  two\nb: [x,\n  y]\n"
    assert load_yaml(unix.replace(b"\n", b"\r\n"), "x") == load_yaml(unix, "x")


@pytest.mark.parametrize(
    ("content", "place", "identifier"),
    [
        (b"", "1:1", "empty-file"),
        (b"# nothing\n", "1:1", "empty-file"),
        (b"- a\n", "1:1", "wrong-type"),
        (b"\n  a\n", "2:3", "wrong-type"),
        (b"a: b\n---\nc: d\n", "2:1", "several-documents"),
        (b"a: b\na: c\n", "2:1", "duplicate-key"),
        (b"x: {a: b, 'a': c}\n", "1:11", "duplicate-key"),
        (b"a: &name b\n", "1:4", "anchor-or-tag"),
        (b"a: b\nc: *name\n", "2:4", "anchor-or-tag"),
        (b"a: !!int 7\n", "1:4", "anchor-or-tag"),
        (b"a: !python/object:os.system {}\n", "1:4", "anchor-or-tag"),
        (b"a:\n  <<: {b: c}\n", "2:3", "anchor-or-tag"),
        (b"? [a]\n: b\n", "1:3", "wrong-type"),
        (b"? {a: b}\n: c\n", "1:3", "wrong-type"),
        (b"a: b: c\n", "1:5", "broken-yaml"),
        (b"a: 'b\n", "2:1", "broken-yaml"),
        (b"a: [b\n", "2:1", "broken-yaml"),
        (b"a:\n\tb: c\n", "2:1", "broken-yaml"),
    ],
)
def test_what_a_spec_never_needs_is_refused_at_its_place(content: bytes, place: str, identifier: str) -> None:
    assert mistakes(content) == [(place, identifier)]


@pytest.mark.parametrize("directive", ["%YAML 1.1", "%YAML 1.2", "%TAG ! tag:example.com,2026:"])
def test_a_directive_changes_nothing(directive: str) -> None:
    assert load_yaml(f"{directive}\n---\na: 08\nb: NO\n".encode(), "x") == {"a": "08", "b": "NO"}


def test_a_quoted_merge_key_is_a_key_like_any_other() -> None:
    assert load_yaml(b"'<<': a\n", "x") == {"<<": "a"}


def test_all_mistakes_are_told_at_once_in_the_order_of_their_places() -> None:
    content = b"a: &x 1\nb: *x\nb: !t 2\n"
    assert mistakes(content) == [
        ("1:4", "anchor-or-tag"),
        ("2:4", "anchor-or-tag"),
        ("3:1", "duplicate-key"),
        ("3:4", "anchor-or-tag"),
    ]


def test_a_duplicate_key_shows_the_first_one() -> None:
    with pytest.raises(SpecError) as caught:
        load_yaml(b"a: 1\nb: 2\na: 3\n", "spec/x.yaml")
    (diagnostic,) = caught.value.diagnostics
    assert [(str(span), text) for span, text in diagnostic.related] == [("spec/x.yaml:1:1", "the first one is here")]
