"""Write the small spec with payloads in it, each on a line of its own, and remember on which lines they stand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from corpus import Payload
from positions import Place, Position, Tree, base_files, renames


@dataclass(slots=True)
class Planted:
    """The files of a spec, and which position each line of them belongs to."""

    files: dict[str, bytes]
    owners: dict[tuple[str, int], str] = field(default_factory=dict)
    """Positions by path and line, for the lines that hold a payload."""
    shown: dict[str, str] = field(default_factory=dict)
    """By its path in the base, how messages show a file or a folder of a system."""

    def below(self, place: tuple[str, int]) -> set[str]:
        """Return the positions in what a line begins: the lines after it that are indented further."""
        path, number = place
        lines = next((text for name, text in self.files.items() if printable(name) == path), b"").split(b"\n")
        margin = _margin(lines[number - 1]) if number <= len(lines) else 0
        more = takewhile(lambda line: _margin(line) > margin, lines[number:])
        within = (self.owners.get((path, number + 1 + offset)) for offset, _ in enumerate(more))
        return {owner for owner in within if owner is not None}


def _margin(line: bytes) -> int:
    return len(line) - len(line.lstrip(b" "))


def plant(payloads: Mapping[Position, Payload]) -> Planted:
    """Return the spec with the payloads in their positions."""
    plan = _Plan(payloads)
    planted = Planted({})
    for path, tree in base_files().items():
        shown = plan.renamed_path(path)
        folder = path.split("/")[0]
        planted.shown |= {path: printable(shown), folder: printable(plan.renamed_path(folder))}
        lines = list(_Writer(plan, path).lines(tree, (), ""))
        text = "".join(f"{line}\n" for line, _ in lines)
        planted.files[shown] = text.encode("utf-8", "surrogatepass")
        number = 1
        for line, owner in lines:
            if owner is not None:
                planted.owners.update(
                    {(printable(shown), number + more): owner for more in range(line.count("\n") + 1)}
                )
            number += line.count("\n") + 1
    return planted


def printable(path: str) -> str:
    """Return a path as messages show it."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in path)


class _Plan:
    def __init__(self, payloads: Mapping[Position, Payload]) -> None:
        self.values: dict[Place, tuple[Payload, str]] = {}
        self.bodies: dict[Place, dict[str, tuple[Payload, str]]] = {}
        self.names: dict[str, tuple[Payload, str]] = {}
        self.folders: dict[str, str] = {}
        for position, payload in payloads.items():
            if position.how == "file name":
                self.folders[position.text] = payload.text
            elif position.how == "in body":
                self.bodies.setdefault(position.place, {})[position.inner] = (payload, position.id)
            elif renames(position):
                self.names[position.text] = (payload, position.id)
                if position.label in ("SystemFile.system", "OperationFile.operation") and names_a_file(payload):
                    self.folders[position.text] = payload.text
            else:
                self.values[position.place] = (payload, position.id)

    def renamed_path(self, path: str) -> str:
        parts = path.split("/")
        stems = [part.removesuffix(".yaml") for part in parts]
        ends = [part[len(stem) :] for part, stem in zip(parts, stems, strict=True)]
        return "/".join(self.folders.get(stem, stem) + end for stem, end in zip(stems, ends, strict=True))


def names_a_file(payload: Payload) -> bool:
    """Tell whether a file can be called so."""
    name = payload.text
    usable = 0 < len(name.encode("utf-8", "replace")) < 240 and not {"/", "\0"} & set(name)
    return payload.raw is None and usable and name not in (".", "..")


class _Writer:
    """Writes one file: block style, every text in double quotes, every payload on a line of its own."""

    def __init__(self, plan: _Plan, path: str) -> None:
        self._plan = plan
        self._path = path

    def lines(self, tree: Tree, steps: tuple[str | int, ...], indent: str) -> Iterator[tuple[str, str | None]]:
        items = tree.items() if isinstance(tree, dict) else enumerate(tree)
        for key, value in items:
            here = (*steps, key)
            head, owner = ("-", None) if isinstance(tree, list) else self._key(str(key))
            if isinstance(value, (dict, list)):
                yield (
                    f"{indent}{head}" if value else f"{indent}{head} {'{}' if isinstance(value, dict) else '[]'}"
                ), owner
                yield from self.lines(value, here, indent + "  ")
            else:
                spelt, whose = self._text(here, value)
                yield f"{indent}{head} {spelt}", whose or owner

    def _key(self, key: str) -> tuple[str, str | None]:
        payload, owner = self._plan.names.get(key, (None, None))
        return f"{quoted(key) if payload is None else spelling(payload)}:", owner

    def _text(self, steps: tuple[str | int, ...], text: str) -> tuple[str, str | None]:
        payload, owner = self._plan.values.get((self._path, steps), (None, None))
        if payload is None:
            payload, owner = self._plan.names.get(text, (None, None))
        if payload is not None:
            return spelling(payload), owner
        return self._body(steps, text) if steps[-1] == "body" else (quoted(text), None)

    def _body(self, steps: tuple[str | int, ...], text: str) -> tuple[str, str | None]:
        """Plant what belongs into the JSON of a sample: its texts, and its keys where fields are renamed."""
        inside = self._plan.bodies.get((self._path, steps), {})
        owner, planted = None, {}
        for key, value in json.loads(text).items():
            name, whose_name = self._plan.names.get(key, (None, None))
            payload, whose = inside.get(key, (None, None))
            planted[key if name is None else name.text] = value if payload is None else payload.text
            owner = owner or whose or whose_name
        return (quoted(json.dumps(planted)), owner) if owner else (quoted(text), None)


def spelling(payload: Payload) -> str:
    """Return a payload as it is written into YAML."""
    return quoted(payload.text) if payload.raw is None else payload.raw


def quoted(text: str) -> str:
    """Return a text as a double-quoted YAML scalar in ASCII, written by nothing of the tool's."""
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if " " <= char <= "~":
        return char
    number = ord(char)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
