"""Bodies made from an emitted JSON Schema: some that it allows, and some that were spoiled on purpose.

Nothing here is asked of our own code, so that schema and models can be held against each other.
"""

import copy
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from generated_output import document

_CHARACTERS = st.characters(codec="utf-8")
_TEXT = st.text(_CHARACTERS, max_size=12)
_NUMBERS = st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False)
_LEAVES = st.none() | st.booleans() | _NUMBERS | _TEXT
JSON_VALUES = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3), max_leaves=5
)

_ODD_VALUES = [None, True, False, 0, 1, 51, 1.0, -0.0, 1e300, 2**64, "", [], {}, [""], [{}], {"value": "1.00"}]
_ODD_VALUES += ["null", {"a": [None, {"b": 1.5}]}]
_ODD_TEXTS = ["1e4", "NaN", "1_000.00", "01.00", "\uff11\uff12", "\uff11.\uff10\uff10", "idr", "4045101\n", "40451XX"]
_ABSENT = object()
_ODD_KEYS = ["self", "model_extra", "__class__", "__dict__", "_at_least_one", ""]


class BodyMaker:
    """Makes bodies for the component schemas of one OpenAPI document."""

    def __init__(self, openapi: dict[str, Any]) -> None:
        self._schemas = openapi["components"]["schemas"]
        lengths = {int(number) for number in re.findall(r"(?:min|max)Length': ([0-9]+)", repr(self._schemas))}
        self._lengths = sorted({1, 500} | {near for length in lengths for near in (length - 1, length, length + 1)})
        fields = {name for schema in self._schemas.values() for name in schema.get("properties", ())}
        self._keys = sorted(fields | {re.sub("([A-Z]+)", r"_\1", name).lower() for name in fields}) + _ODD_KEYS

    def valid(self, name: str) -> SearchStrategy[Any]:
        """Return bodies that the schema allows."""
        return self._made({"$ref": f"#/components/schemas/{name}"})

    def spoiled(self, name: str) -> SearchStrategy[Any]:
        """Return bodies that were valid before one, two or three things in them were changed."""
        return st.builds(_changed, self.valid(name), st.lists(self._changes(), min_size=1, max_size=3))

    def changed_everywhere(self, name: str, body: dict[str, Any]) -> Iterator[Any]:
        """Give the body with each field in turn left out, one step past its bounds, or of another kind."""
        for path, field in self._fields(self._schemas[name]):
            for value in [*_ODD_VALUES, *_ODD_TEXTS, *_texts_at_bounds(field)]:
                yield _put(body, path, value)
            yield _put(body, path, _ABSENT)
            yield _put(body, path, lambda old: f"{old}\n")
            yield _put(body, path, lambda old: f"{old}0")

    def _fields(self, schema: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
        """Give the path and the schema of every field, those of nested objects as well."""
        for name, field in schema.get("properties", {}).items():
            (plain,) = [option for option in field.get("anyOf", [field]) if option != {"type": "null"}]
            plain = self._schemas[plain["$ref"].rpartition("/")[2]] if "$ref" in plain else plain
            yield (*path, name), plain
            yield from self._fields(plain, (*path, name))

    def _made(self, schema: dict[str, Any]) -> SearchStrategy[Any]:
        if "$ref" in schema:
            return self._made(self._schemas[schema["$ref"].rpartition("/")[2]])
        if "const" in schema:
            return st.just(schema["const"])
        if "properties" in schema:
            return self._object(schema)
        if "anyOf" in schema:
            return st.one_of(*map(self._made, schema["anyOf"]))
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        return st.one_of(*(self._kind(kind, schema) for kind in kinds))

    def _kind(self, kind: str, schema: dict[str, Any]) -> SearchStrategy[Any]:
        if kind == "string":
            return _text(schema)
        if kind == "object":
            return st.dictionaries(_TEXT, JSON_VALUES, max_size=3)
        integral = st.integers(-(2**53), 2**53)
        plain = {"null": st.none(), "boolean": st.booleans(), "integer": integral}
        plain["number"] = integral | st.floats(allow_nan=False, allow_infinity=False)
        return plain[kind]

    def _object(self, schema: dict[str, Any]) -> SearchStrategy[Any]:
        fields = {name: self._made(field) for name, field in schema["properties"].items()}
        needed = [
            [*schema.get("required", ()), *option["required"]] for option in schema.get("anyOf", [{"required": []}])
        ]
        return st.one_of(
            *(
                st.fixed_dictionaries(
                    {name: fields[name].filter(lambda value: value is not None) for name in names},
                    optional={name: field for name, field in fields.items() if name not in names},
                )
                for names in needed
            )
        )

    def _changes(self) -> SearchStrategy[tuple[str, int, Any]]:
        """Return what to do, where to do it, and what to put there."""
        place = st.integers(0, 60)
        longer = st.builds(
            lambda char, length: char * length, st.sampled_from("0xé\U0001f600"), st.sampled_from(self._lengths)
        )
        values = st.sampled_from(_ODD_VALUES) | st.sampled_from(_ODD_TEXTS) | longer | JSON_VALUES
        return st.one_of(
            st.tuples(st.just("drop"), place, st.none()),
            st.tuples(st.just("replace"), place, values),
            st.tuples(st.just("append"), place, st.sampled_from(["\n", "0", "x", " ", "\x00", "\u0660", "\U0001f600"])),
            st.tuples(st.just("add"), place, st.tuples(st.sampled_from(self._keys), values)),
            st.tuples(st.just("wrap"), place, st.none()),
        )


@cache
def maker(system: str) -> BodyMaker:
    """Return the maker of bodies for a system's document."""
    return BodyMaker(document(system))


def _text(schema: dict[str, Any]) -> SearchStrategy[str]:
    least, most = schema.get("minLength", 0), schema.get("maxLength")
    if "pattern" in schema:
        ecma = re.sub(r"\$$", r"\\Z", schema["pattern"])
        return st.from_regex(ecma).filter(lambda text: least <= len(text) <= (len(text) if most is None else most))
    some = st.text(_CHARACTERS, min_size=least, max_size=most if most is None else min(most, least + 20))
    return some if most is None else some | st.sampled_from(["x" * most, "\U0001f600" * most])


def _texts_at_bounds(field: dict[str, Any]) -> list[str]:
    """Return texts as short and as long as a field allows, and one character beyond."""
    bounds = [field[bound] for bound in ("minLength", "maxLength") if bound in field]
    lengths = sorted({near for bound in bounds for near in (bound - 1, bound, bound + 1) if near >= 0})
    return [character * length for length in lengths for character in "0x\n\xe9\U0001f600"]


def _put(body: dict[str, Any], path: tuple[str, ...], value: Any) -> Any:
    """Return a copy of the body with a value at a path; objects on the way are made if need be."""
    changed = copy.deepcopy(body)
    holder = changed
    for name in path[:-1]:
        holder = holder.setdefault(name, {})
    old = holder.pop(path[-1], "")
    if value is not _ABSENT:
        holder[path[-1]] = value(old) if callable(value) else value
    return changed


def _changed(body: Any, changes: list[tuple[str, int, Any]]) -> Any:
    holder = {"body": copy.deepcopy(body)}
    for kind, place, value in changes:
        places = _places(holder, "body")
        _change(kind, *places[place % len(places)], copy.deepcopy(value))
    return holder["body"]


def _places(container: Any, key: Any) -> list[tuple[Any, Any]]:
    """Return container and key of every value in a JSON value, the value itself first."""
    value = container[key]
    inner = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [(container, key), *(place for each in inner for place in _places(value, each))]


def _change(kind: str, container: Any, key: Any, value: Any) -> None:
    if kind == "drop" and key != "body":
        del container[key]
    elif kind == "append" and isinstance(container[key], str):
        container[key] += value
    elif kind == "add" and isinstance(container[key], dict):
        container[key][value[0]] = value[1]
    elif kind == "wrap":
        container[key] = [container[key]]
    elif kind == "replace":
        container[key] = value
