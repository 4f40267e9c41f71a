"""Models: datamodel-code-generator reads the OpenAPI schemas that we publish.

It gets the structure only: names, types and limits. Where a text of the spec belongs, a docstring or the one value that
a field may have, it is given a slot, which is filled when everything that reads or lays out code anew has done so.
"""

from __future__ import annotations

import re
import warnings
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from snapgen import ir
from snapgen.emit.amounts import amount_names
from snapgen.emit.class_names import ERROR_RESPONSE, PENDING_RESPONSE, RESPONSE_CODE, request_name, response_name
from snapgen.emit.code import docstring, literal
from snapgen.emit.openapi.values import reference
from snapgen.emit.python.imports import with_sorted_imports
from snapgen.names import module_name, snake_case
from snapgen.spec_text import SpecText, Word, joined, phrase
from snapgen.template_files import templates_folder

_STRUCTURE = ("type", "required", "minLength", "maxLength", "pattern", "const", "additionalProperties", "$ref")

_JSON = "Json"
"""The runtime's name for any JSON value; stands for what a document leaves open."""

_STAND_IN = {"type": "string"}
"""What the generator sees in its place before the type override."""

_HEADER = '"""Models of the bodies that requests and answers carry."""'


class Models:
    """The source of `models.py`, with a slot wherever a text of the spec belongs."""

    def __init__(self) -> None:
        self.source = ""
        self._texts: list[SpecText] = []

    def slot(self, text: SpecText) -> str:
        """Return the mark that stands for a text until the slots are filled."""
        self._texts.append(text)
        return f"@{len(self._texts) - 1}"

    def fill(self, source: str) -> str:
        """Return the source, or a part of it, with every text in its slot, encoded."""
        return _SLOT.sub(self._encoded, source)

    def _encoded(self, slot: re.Match[str]) -> str:
        text = self._texts[int(slot["number"])]
        return docstring(text, 4) if slot["doc"] else literal(text)


_SLOT = re.compile(r'(?P<doc>"")?"@(?P<number>[0-9]+)"(?(doc)"")')

_SINGLE_QUOTED = re.compile(r"(?<![A-Za-z0-9])(r?)'([^'\"\\]*)'")


def emit_models(system: ir.System, openapi: Mapping[str, Any]) -> Models:
    """Return the source of `models.py` for a system, not formatted yet, its slots not filled."""
    from datamodel_code_generator import InputFileType, generate
    from datamodel_code_generator.enums import AliasGenerator, DataModelType
    from datamodel_code_generator.format import PythonVersion

    schemas = openapi["components"]["schemas"]
    overrides = _type_overrides(system, schemas)
    models = {name: schema for name, schema in schemas.items() if name not in overrides}
    written = Models()
    source = {_JSON: _STAND_IN} | {name: _structure(schema, written) for name, schema in schemas.items()}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        emitted = generate(
            {"openapi": "3.1.0", "info": {"title": "", "version": ""}, "paths": {}, "components": {"schemas": source}},
            input_file_type=InputFileType.OpenAPI,
            output_model_type=DataModelType.PydanticV2BaseModel,
            target_python_version=PythonVersion.PY_311,
            custom_template_dir=templates_folder() / "models",
            custom_file_header=_HEADER,
            extra_template_data=_template_data(system, models, written),
            additional_imports=_additional_imports(system, models),
            base_class="snapbi_runtime.Model",
            base_class_map=_base_classes(system),
            type_overrides=overrides,
            aliases=_aliases(models),
            alias_generator=AliasGenerator.ToCamel,
            snake_case_field=True,
            field_constraints=True,
            use_annotated=True,
            use_union_operator=True,
            use_standard_collections=True,
            use_exact_imports=True,
            keep_model_order=True,
            disable_timestamp=True,
            allow_remote_refs=False,
            formatters=[],
        )
    if not isinstance(emitted, str):
        raise TypeError("datamodel-code-generator returned several modules")
    written.source = _SINGLE_QUOTED.sub(r'\1"\2"', with_sorted_imports(emitted))
    return written


def _additional_imports(system: ir.System, models: Mapping[str, Any]) -> list[str]:
    """Return what the template needs beyond what the generator knows of."""
    bodies = (body for operation in system.operations for body in (operation.request, operation.response))
    conditions = ["snapbi_runtime.at_least_one_of"] if any(body.at_least_one_of for body in bodies) else []
    secrets = ["pydantic.Field"] if any(_secrets(schema) for schema in models.values()) else []
    return conditions + secrets


def _secrets(schema: Mapping[str, Any]) -> list[str]:
    """Return the attributes that hold secrets, which `repr` must not show."""
    properties = schema.get("properties", {})
    return [snake_case(name) for name, field in properties.items() if field.get("format") == "password"]


def _structure(schema: Mapping[str, Any], written: Models) -> dict[str, Any]:
    """Return the schema without prose, examples, conditions and null, and with dates as the text they are.

    Null is left to the attribute's default: every optional attribute takes None.
    """
    if "anyOf" in schema and "properties" not in schema:
        return _structure(schema["anyOf"][0], written)
    kept = {key: schema[key] for key in _STRUCTURE if key in schema}
    if "pattern" in kept:  # ours, and it bounds the length as well
        kept = {key: value for key, value in kept.items() if key not in ("minLength", "maxLength")}
    if "const" in kept:
        kept["const"] = written.slot(kept["const"])
    if "properties" in schema:
        kept["properties"] = {name: _structure(field, written) for name, field in schema["properties"].items()}
    if isinstance(kept.get("type"), list):
        kept["type"] = kept["type"][0]
    if kept.get("additionalProperties") is True:
        kept["additionalProperties"] = reference(_JSON)
    return kept


def _base_classes(system: ir.System) -> dict[str, str | list[str]]:
    bases = {ERROR_RESPONSE: "ResponseBody", PENDING_RESPONSE: "ResponseBody"}
    for operation in system.operations:
        bases[request_name(operation)] = "RequestBody"
        bases[response_name(operation)] = "ResponseBody"
    return {name: f"snapbi_runtime.{base}" for name, base in bases.items()}


def _type_overrides(system: ir.System, schemas: Mapping[str, Any]) -> dict[str, str]:
    """Return the schemas whose types are not models, and where each type is defined."""
    package = module_name(system.id)
    overrides = {_JSON: f"snapbi_runtime.{_JSON}"}
    overrides |= {listed.name: f"{package}.statuses.{listed.name}" for listed in system.value_lists}
    if RESPONSE_CODE in schemas:
        overrides[RESPONSE_CODE] = f"{package}.response_codes.{RESPONSE_CODE}"
    for names in amount_names(system).values():
        home = "snapbi_runtime" if names.standard else f"{package}.amounts"
        for name in (names.amount, names.money):
            if name in schemas:
                overrides[name] = f"{home}.{name}"
    return overrides


def _aliases(models: Mapping[str, Any]) -> dict[str, str]:
    return {
        f"{name}.{field}": snake_case(field)
        for name, schema in models.items()
        for field in schema.get("properties", ())
    }


def _template_data(system: ir.System, models: Mapping[str, Any], written: Models) -> defaultdict[str, dict[str, Any]]:
    conditions = {request_name(operation): operation.request.at_least_one_of for operation in system.operations}
    conditions |= {response_name(operation): operation.response.at_least_one_of for operation in system.operations}
    data: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for name, schema in models.items():
        data[name] = {
            "class_doc": _doc(written, phrase("{}", schema["description"])),
            "docs": {
                snake_case(field): _doc(written, _described(described))
                for field, described in schema.get("properties", {}).items()
            },
            "secrets": _secrets(schema),
            "conditions": [_condition(names) for names in (conditions.get(name),) if names],
        }
    return data


def _doc(written: Models, text: SpecText) -> str:
    return f'"""{written.slot(text)}"""'


def _described(field: Mapping[str, Any]) -> SpecText:
    notes = [field["x-source"]] if "x-source" in field else []
    notes += [phrase("erratum {}", erratum["id"]) for erratum in field.get("x-errata", ())]
    return phrase("{} ({})", field["description"], joined(", ", notes)) if notes else phrase("{}", field["description"])


def _condition(names: tuple[Word, ...]) -> str:
    listed = ", ".join(literal(snake_case(name)) for name in names)
    return f"_at_least_one = at_least_one_of({listed})"
