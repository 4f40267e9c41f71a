"""Read a dialect from the ir: the one place where texts of a spec become texts that are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from snapgen import ir
from snapgen.comparison.dialect import Aspect, Dialect, Entry, Section, Service
from snapgen.spec_text import SpecText, as_written

PROFILE = "profile"
HEADERS = "request headers"
RESPONSE_HEADERS = "response headers"
REQUEST = "request fields"
RESPONSE = "response fields"
CODES = "response codes"

_FACTS = ("name", "service code", "method", "path")
_DEFAULT = "not published, our default"


def dialect(system: ir.System) -> Dialect:
    """Return the dialect of a system."""
    services = tuple(service(operation, system.value_lists) for operation in system.operations)
    return Dialect(as_written(system.id), profile(system), services)


def profile(system: ir.System) -> Section:
    """Return how a system signs, dates and numbers messages, how long its tokens live, and its hosts."""
    facts = [
        Entry(as_written(name), as_written(name), (_aspect("value", value),), str(source or _DEFAULT))
        for name, value, source in system.profile
    ]
    return Section(PROFILE, (*facts, *_hosts(system)))


def _hosts(system: ir.System) -> Iterator[Entry]:
    for environment in dict.fromkeys(server.environment for server in system.servers):
        servers = [server for server in system.servers if server.environment == environment]
        label = f"host of {as_written(environment)}"
        urls = ", ".join(as_written(server.url) for server in servers)
        sources = dict.fromkeys(str(server.source) for server in servers)
        yield Entry(label, label, (_aspect("value", urls),), "; ".join(sources))


def service(operation: ir.Operation, value_lists: Iterable[ir.ValueList]) -> Service:
    """Return an operation with all of its tables; `value_lists` are those that its fields name."""
    known = {as_written(each.name): each for each in value_lists}
    request, response = operation.request, operation.response
    sections = (
        Section("operation", tuple(_facts(operation))),
        headers(HEADERS, operation.headers),
        body(REQUEST, request),
        *_values("request", request.fields, known),
        headers(RESPONSE_HEADERS, operation.response_headers),
        body(RESPONSE, response),
        *_values("response", response.fields, known),
        codes(operation.codes),
    )
    code = None if operation.service_code is None else as_written(operation.service_code)
    return Service(code, as_written(operation.id), sections)


def headers(title: str, rows: Iterable[ir.Field]) -> Section:
    """Return a table of headers; capitals make no difference to their names."""
    return Section(title, tuple(_field(row, as_written(row.name), as_written(row.name).lower()) for row in rows))


def body(title: str, of: ir.Body) -> Section:
    """Return the table of a body."""
    return Section(title, (*fields(of.fields), *_at_least_one_of(of)), nested=True)


def fields(rows: Iterable[ir.Field], above: str = "") -> Iterator[Entry]:
    """Yield the fields of a body and those inside of them, by their paths with dots."""
    for row in rows:
        path = f"{above}{as_written(row.name)}"
        yield _field(row, path, path)
        if isinstance(row.shape, ir.ObjectShape):
            yield from fields(row.shape.fields, f"{path}.")


def codes(rows: Iterable[ir.Code]) -> Section:
    """Return a table of response codes by HTTP status and case, which do not depend on the service."""
    return Section(CODES, tuple(map(_code, rows)), by_key=True)


def _code(code: ir.Code) -> Entry:
    said = (_framed("message", '"{}"', code.message), _framed("meaning", "({})", code.meaning))
    return Entry(code.case, code.case, said, str(code.source), _errata(code.errata))


def _facts(operation: ir.Operation) -> Iterator[Entry]:
    for fact in operation.facts:
        label = as_written(fact.label)
        if label in _FACTS:
            yield Entry(label, label, (_aspect("value", fact.value),), str(fact.source))


def _field(row: ir.Field, path: str, key: str) -> Entry:
    return Entry(key, path, tuple(_said(row)), str(row.source), _errata(row.errata))


def _said(row: ir.Field) -> Iterator[Aspect]:
    yield _aspect("presence", row.presence)
    yield _aspect("type", _type(row.shape))
    if isinstance(row.shape, ir.TextShape):
        yield _length(row.shape)
        yield _aspect("format", row.shape.format or "")
        yield _framed("value", 'always "{}"', row.shape.only)
    if isinstance(row.shape, ir.AmountShape | ir.MoneyShape):
        yield _aspect("length", _digits(row.shape))
    yield _framed("condition", "({})", row.condition)
    yield _aspect("secret", "secret" if row.secret else "")


def _type(shape: ir.Shape) -> str:
    match shape:
        case ir.TextShape():
            return "String"
        case ir.AmountShape():
            return "Amount"
        case ir.MoneyShape():
            return "Money"
        case ir.ObjectShape():
            return "Object"
        case ir.PlainShape():
            return as_written(shape.type).capitalize()


def _length(shape: ir.TextShape) -> Aspect:
    """Return the length in the notation of the specs.

    That a text has at least one character is left out: a table without a column for it does not allow empty texts.
    """
    least, most = shape.minimum, shape.maximum
    if least <= 1:
        return _aspect("length", "variable" if most is None else str(most))
    if most is None:
        return _aspect("length", f"from {least}")
    return _aspect("length", f"fixed {most}" if least == most else f"{least}-{most}")


def _digits(shape: ir.AmountShape | ir.MoneyShape) -> str:
    amount = shape.amount if isinstance(shape, ir.MoneyShape) else shape
    return f"{amount.integer_digits},{amount.fraction_digits}"


def _at_least_one_of(body: ir.Body) -> Iterator[Entry]:
    if body.at_least_one_of:
        names = ", ".join(sorted(map(as_written, body.at_least_one_of)))
        yield Entry("at least one of", "at least one of", (_aspect("names", names),), "told by its fields")


def _values(of: str, rows: Iterable[ir.Field], known: dict[str, ir.ValueList], above: str = "") -> Iterator[Section]:
    for row in rows:
        if isinstance(row.shape, ir.TextShape) and row.shape.values is not None:
            listed = known[as_written(row.shape.values)]
            title = f"{of} values of {above}{as_written(row.name)}"
            yield Section(title, tuple(map(_value, listed.values)), by_key=True)
        if isinstance(row.shape, ir.ObjectShape):
            yield from _values(of, row.shape.fields, known, f"{above}{as_written(row.name)}.")


def _value(value: ir.Value) -> Entry:
    return Entry(as_written(value.value), as_written(value.value), (_aspect("name", value.name),), str(value.source))


def _aspect(name: str, text: SpecText | str) -> Aspect:
    return Aspect(name, as_written(text), as_written(text))


def _framed(name: str, frame: str, text: SpecText | str | None) -> Aspect:
    """Return an aspect that is shown in a frame of ours, and not at all where there is no text."""
    plain = as_written(text)
    return Aspect(name, frame.replace("{}", plain) if plain else "", plain)


def _errata(errata: Iterable[ir.Erratum]) -> tuple[str, ...]:
    return tuple(as_written(erratum.id) for erratum in errata)
