"""Specs that are odd but allowed give sound files; the others are answered with a mistake at its place."""

import re
from pathlib import Path

import pytest

import workshop
from editing import replace
from snapgen.diagnostics import SpecError
from workshop import Tool

_ROW = "      row: {line: 10, type: String, length: 64, presence: M}\n      description: Number of the order.\n"


def _mistakes(spec: Path) -> list[str]:
    with pytest.raises(SpecError) as caught:
        workshop.built(spec)
    return [str(each.span) for each in caught.value.diagnostics]


def _set_row(spec: Path, row: str) -> None:
    replace(spec / "shop/operations/pay.yaml", _ROW, row)


@pytest.mark.parametrize("name", ["runtime", "schema"])
def test_a_system_that_would_be_called_like_what_is_emitted_beside_it_is_refused(name: str, tmp_path: Path) -> None:
    spec = workshop.write_spec(tmp_path, ("shop", name))
    assert _mistakes(spec) == [f"spec/{name}/system.yaml:1:9"]


@pytest.mark.parametrize("name", ["con", "prn", "aux", "nul", "com1", "lpt9"])
def test_a_name_that_no_file_can_have_on_windows_is_refused(name: str, tmp_path: Path) -> None:
    spec = workshop.write_spec(tmp_path, (name,))
    replace(spec / f"{name}/operations/pay.yaml", "operation: pay", f"operation: {name}")
    (spec / f"{name}/operations/pay.yaml").rename(spec / f"{name}/operations/{name}.yaml")
    assert _mistakes(spec) == [f"spec/{name}/operations/{name}.yaml:1:12", f"spec/{name}/system.yaml:1:9"]


@pytest.mark.parametrize("name", ["None", "True", "False", "Client", "Literal", "Raise", "ExampleService", "Example"])
def test_a_client_is_never_called_what_emitted_code_needs_for_itself(name: str, spec: Path) -> None:
    replace(spec / "shop/system.yaml", "class_name: Workshop", f"class_name: {name}")
    assert set(_mistakes(spec)) == {"spec/shop/system.yaml:1:9"}


@pytest.mark.parametrize(
    "name", ["a" * 63, "../up", "..", "/etc", "a/b", "a\\b", "a b", "A", "é", "-a", "a-", "a.yaml"]
)
def test_a_name_that_becomes_a_path_is_small_letters_digits_and_hyphens(name: str, spec: Path) -> None:
    replace(spec / "shop/system.yaml", "system: shop", f"system: {name!r}")
    assert _mistakes(spec) == ["spec/shop/system.yaml:1:9"]


@pytest.mark.parametrize(
    ("first", "second", "attribute"),
    [("aB", "a_b", "a_b"), ("class", "class_", "class_"), ("URL", "url", "url"), ("self", "self_", "self_")],
)
def test_two_names_on_the_wire_that_become_one_name_in_python_are_told_with_both(
    first: str, second: str, attribute: str, spec: Path
) -> None:
    rows = "".join(f"    {name}:\n{_ROW}" for name in (first, second))
    replace(spec / "shop/operations/pay.yaml", f"    orderId:\n{_ROW}", rows)
    with pytest.raises(SpecError) as caught:
        workshop.built(spec)
    told = [each.message for each in caught.value.diagnostics if each.id == "colliding-names"]
    assert told == [f"`{second}` and `{first}` both become the Python name `{attribute}`"]


@pytest.mark.parametrize(
    "name", ["__secret", "_hidden", "__debug__", "ａmount", "amоunt", "a b", "a-b", "a" * 64, "1a"]
)
def test_a_name_on_the_wire_that_python_would_read_otherwise_is_refused(name: str, spec: Path) -> None:
    replace(spec / "shop/operations/pay.yaml", "    orderId:\n", f"    {name}:\n")
    assert _mistakes(spec)[0] == "spec/shop/operations/pay.yaml:10:5"


_AWKWARD_FIELDS = [
    *["class", "match", "type", "case", "None", "lambda", "self", "request", "options", "timeout", "headers", "list"],
    *["copy", "json", "schema", "dict", "fields", "modelDump", "model_config", "customerToken", "mro", "name", "value"],
    *["answer", "toWire", "fromWire", "arguments", "call", "property", "object", "construct", "validate"],
]


@pytest.mark.parametrize("required", ["M", "O"])
def test_any_field_may_be_called_like_what_python_models_and_clients_have(required: str, spec: Path) -> None:
    row = _ROW.replace("presence: M", f"presence: {required}")
    rows = "".join(f"    {name}:\n{row}" for name in _AWKWARD_FIELDS)
    replace(spec / "shop/operations/pay.yaml", f"    orderId:\n{_ROW}", rows)
    files = workshop.built(spec)
    sources = {path: text for path, text in files.items() if path.endswith(".py") and "shop" in path}
    for path, text in sources.items():
        compile(text, path, "exec", dont_inherit=True)
    assert all(
        f'"{name}"' in files["openapi/shop.yaml"] or f"{name}:" in files["openapi/shop.yaml"]
        for name in _AWKWARD_FIELDS
    )


def test_a_system_without_an_operation_is_told(spec: Path) -> None:
    (spec / "shop/operations/pay.yaml").unlink()
    assert _mistakes(spec) == ["spec/shop/system.yaml:1:9"]


def test_a_link_to_nothing_among_the_spec_files_is_told(spec: Path) -> None:
    (spec / "shop/operations/refund.yaml").symlink_to("nowhere")
    assert _mistakes(spec) == ["spec/shop/operations/refund.yaml:1:1"]


def test_a_folder_that_is_called_like_a_spec_file_is_told_or_left_alone(spec: Path) -> None:
    (spec / "shop/operations/refund.yaml").mkdir()
    try:
        assert workshop.OPENAPI in workshop.built(spec)
    except SpecError as error:
        assert [str(each.span) for each in error.diagnostics] == ["spec/shop/operations/refund.yaml:1:1"]


@pytest.mark.parametrize("name", ["none", "true", "false"])
def test_a_list_of_values_never_becomes_a_constant_of_python(name: str, spec: Path) -> None:
    replace(spec / "shop/operations/pay.yaml", "    orderId:\n", f"    {name}:\n")
    _set_row(spec, _ROW + "      values: {A: {line: 11, name: Alpha}}\n")
    try:
        files = workshop.built(spec)
    except SpecError as error:
        assert [each.span.line for each in error.diagnostics] == [13]
        return
    compile(files["python/snapbi-shop/src/snapbi_shop/statuses.py"], "statuses.py", "exec")


@pytest.mark.parametrize(
    ("length", "example"),
    [("16,2", "10000.00"), ("4,2", "1000.00"), ("3,3", "100.000"), ("1,1", "1.0"), ("16,0", "10000")],
)
def test_the_example_of_an_amount_fits_its_digits(length: str, example: str, spec: Path) -> None:
    _set_row(spec, _ROW.replace("length: 64", f'length: "{length}"'))
    assert workshop.openapi(spec)["components"]["schemas"]["Amount"]["examples"] == [example]


@pytest.mark.parametrize("maximum", [20, 24, 25, 30])
def test_the_example_of_a_time_is_a_time(maximum: int, spec: Path) -> None:
    _set_row(spec, _ROW.replace("length: 64", f"length: {maximum}") + "      format: date-time\n")
    body = workshop.openapi(spec)["paths"]["/v1.0/pay"]["post"]["requestBody"]
    time = body["content"]["application/json"]["examples"]["sample"]["value"]["orderId"]
    assert re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})", time)
    assert len(time) <= maximum


@pytest.mark.parametrize("number", ["1e400", "-1e400", "NaN", "Infinity"])
def test_an_example_that_json_cannot_hold_is_told(number: str, spec: Path) -> None:
    row = _ROW.replace("String, length: 64", "Number")
    _set_row(spec, f"{row}      example: {number!r}\n")
    assert _mistakes(spec) == ["spec/shop/operations/pay.yaml:13:16"]


@pytest.mark.parametrize("kind", ["Number", "Integer", "Boolean"])
@pytest.mark.parametrize("example", ["[" * 200_000, '{"a":' * 200_000, "9" * 5000, "[]", '"1"', "null", "-"])
def test_an_example_that_is_no_plain_value_is_told(kind: str, example: str, spec: Path) -> None:
    row = _ROW.replace("String, length: 64", kind)
    _set_row(spec, f"{row}      example: '{example}'\n")
    assert _mistakes(spec) == ["spec/shop/operations/pay.yaml:13:16"]


def test_a_number_is_no_example_of_what_is_true_or_false(spec: Path) -> None:
    row = _ROW.replace("String, length: 64", "Boolean")
    _set_row(spec, f"{row}      example: '1'\n")
    assert _mistakes(spec) == ["spec/shop/operations/pay.yaml:13:16"]


def test_an_erratum_may_have_an_empty_text_for_a_number(spec: Path) -> None:
    _set_row(spec, f"{_ROW}      errata: [{{id: '', reason: ''}}]\n")
    schema = workshop.openapi(spec)["components"]["schemas"]["PayRequest"]
    assert schema["properties"]["orderId"]["x-errata"] == [{"id": "", "reading": "as documented", "reason": ""}]


def test_a_variable_part_of_a_path_is_refused_or_declared(spec: Path) -> None:
    replace(spec / "shop/operations/pay.yaml", "value: /v1.0/pay", 'value: "/v1.0/pay/{id}"')
    try:
        operation = workshop.openapi(spec)["paths"]["/v1.0/pay/{id}"]["post"]
    except SpecError as error:
        assert [str(each.span) for each in error.diagnostics] == ["spec/shop/operations/pay.yaml:6:15"]
        return
    assert [(each["name"], each["in"]) for each in operation["parameters"]] == [("id", "path")]


def test_header_names_that_differ_in_capitals_only_are_one_header(spec: Path) -> None:
    system, operation = spec / "shop/system.yaml", spec / "shop/operations/pay.yaml"
    header = (
        "headers:\n  {name}:\n    row: {{line: 9, type: String, presence: M}}\n    description: A number of ours.\n"
    )
    system.write_text(system.read_text() + header.format(name="X-Trace"))
    operation.write_text(operation.read_text() + header.format(name="X-TRACE"))
    try:
        parameters = workshop.openapi(spec)["components"]["parameters"]
    except SpecError as error:
        assert len(error.diagnostics) == 1
        return
    assert len(parameters) == 1


def test_an_answer_without_codes_has_an_example_that_fits(spec: Path) -> None:
    operation = spec / "shop/operations/pay.yaml"
    operation.write_text(operation.read_text().partition("response_codes:")[0])
    answer = workshop.openapi(spec)["paths"]["/v1.0/pay"]["post"]["responses"]["200"]
    code = answer["content"]["application/json"]["examples"]["sample"]["value"]["responseCode"]
    assert re.fullmatch("[0-9]{7}", code)


@pytest.mark.parametrize("lines", ["2,1", "1-5,5-9", "1-9999,10001-19999", ",".join(["1-9999"] * 5_000)])
def test_lines_that_fall_or_never_end_are_told_at_once(lines: str, spec: Path) -> None:
    table = f'      - {{kind: fields, title: Request, rows: "1", at: "{lines}"}}\n'
    replace(spec / "documents.yaml", "    tables: []\n", f"    tables:\n{table}")
    assert _mistakes(spec) == ["spec/documents.yaml:10:55"]


def test_mistakes_of_all_files_are_told_at_once(tool: Tool, project: Path) -> None:
    for system in workshop.SYSTEMS:
        replace(project / f"spec/{system}/operations/pay.yaml", "effect: write", "effect: wirte")
    replace(project / "spec/documents.yaml", "publisher:", "publsher:")
    told = tool("check").stderr
    assert told.count("`wirte` is none of read, write [not-a-choice]") == 2
    assert "write `publisher`" in told
    assert told.endswith("\n4 mistakes, 0 warnings\n")


def test_a_key_that_is_missing_deep_down_is_named_with_its_meaning(spec: Path) -> None:
    operation = spec / "shop/operations/pay.yaml"
    operation.write_text(operation.read_text() + 'sample:\n  request:\n    body: \'{"orderId": "1"}\'\n')
    with pytest.raises(SpecError) as caught:
        workshop.built(spec)
    (mistake,) = caught.value.diagnostics
    assert (str(mistake.span), mistake.message) == (
        "spec/shop/operations/pay.yaml:23:5",
        "the key `lines` is missing",
    )
    assert mistake.hint == "add `lines: ...` (The lines of the body in the document)"
