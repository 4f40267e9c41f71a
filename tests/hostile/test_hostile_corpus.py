"""The corpus is large, readable and about every position that the spec models have."""

from __future__ import annotations

from collections import Counter

import pytest

from corpus import CANARY, FOLDER, payloads
from positions import BASE, base_files, model_labels, positions
from trials import FREE

HAZARDS = {
    "backslashes",
    "bare-scalars",
    "braces",
    "comments",
    "cookies",
    "execution",
    "files",
    "invisible",
    "keywords",
    "line-ends",
    "long",
    "markdown",
    "members",
    "numbers",
    "paths",
    "quotes",
    "samples",
    "toml",
    "unicode-names",
    "unquotable",
    "yaml-lookalikes",
}


def test_there_are_a_thousand_payloads_and_some_of_every_hazard() -> None:
    by_hazard = Counter(payload.id.split("/")[0] for payload in payloads())
    assert by_hazard.keys() == HAZARDS
    assert sum(by_hazard.values()) >= 1_000
    assert min(by_hazard.values()) >= 15


def test_every_payload_says_why_it_is_there() -> None:
    assert [payload.id for payload in payloads() if not payload.why.strip() or "\n" in payload.why] == []


def test_no_two_payloads_are_the_same() -> None:
    seen = Counter((payload.text, payload.raw, payload.whole, payload.content) for payload in payloads())
    assert [text for text, times in seen.items() if times > 1] == []


def test_the_corpus_is_plain_text() -> None:
    assert [path.name for path in FOLDER.iterdir() if not path.read_text(encoding="utf-8").isascii()] == []


def test_many_payloads_would_leave_the_canary() -> None:
    assert sum(CANARY in payload.text + (payload.raw or "") for payload in payloads()) >= 100


def test_every_key_that_an_author_may_write_is_a_position() -> None:
    """Whoever adds a field to a spec model writes it into the small spec as well."""
    assert model_labels() - {position.label for position in positions()} == set()


def test_every_file_of_the_base_has_positions() -> None:
    assert {position.place[0] for position in positions() if position.how == "value"} == base_files().keys()


@pytest.mark.parametrize("how", ["value", "key", "in body", "file name"])
def test_there_are_positions_of_every_kind(how: str) -> None:
    assert any(position.how == how for position in positions())


def test_the_positions_that_take_any_words_are_listed_once() -> None:
    listed = FREE.read_text(encoding="utf-8").splitlines()
    assert len(set(listed)) == len(listed)
    assert set(listed) <= {position.id for position in positions()}


def test_the_base_is_ascii_so_that_everything_else_is_a_payload() -> None:
    assert all(path.read_text(encoding="utf-8").isascii() for path in BASE.rglob("*.yaml"))
