"""Rules on what is told and never sent; all of it is safe."""

from __future__ import annotations

from snapgen.changes.rule import Rule, undirected
from snapgen.changes.verdict import spares


def _told(identifier: str, sentence: str) -> Rule:
    reason = spares("Nothing that is sent or called depends on it.")
    return undirected(identifier, sentence, reason, reason)


DESCRIPTION = _told("description", "A title, summary, description, example or advice was worded otherwise.")
DOCUMENTED = _told("documented", "A row is documented otherwise and read as before.")
SOURCE = _told("source", "A fact comes from another place, or a document was described otherwise.")
ERRATUM = _told("erratum", "An erratum was added, changed or removed, and nothing is read otherwise by it.")
SAMPLE = _told("sample", "A documented sample was added, changed or removed.")
CATALOGUE = _told("catalogue", "What is named or listed as unknown was changed.")
ORDER = _told("order", "The same things stand in another order.")
VERSION = _told("version", "The version of a package was changed.")

RULES = (DESCRIPTION, DOCUMENTED, SOURCE, ERRATUM, SAMPLE, CATALOGUE, ORDER, VERSION)
