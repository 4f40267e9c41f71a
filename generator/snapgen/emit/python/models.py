"""Models: datamodel-code-generator reads the OpenAPI schemas that we publish.

It gets the structure only. Docstrings, names and conditions are ours and enter through the template,
already encoded, so no free text of a spec passes through a foreign writer.
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from snapgen import ir
from snapgen.emit.code import docstring, literal
from snapgen.emit.openapi.schemas import (
    ERROR_RESPONSE,
    PENDING_RESPONSE,
    RESPONSE_CODE,
    request_name,
    response_name,
)
from snapgen.emit.amounts import STANDARD_AMOUNT, amount_name, amounts, money_name
from snapgen.emit.python.imports import with_sorted_imports
from snapgen.emit.templates import templates_folder
from snapgen.names import module_name, snake_case

_STRUCTURE = ("type", "required", "minLength", "maxLength", "pattern", "const", "additionalProperties", "$ref")

_HEADER = '"""Models of the bodies that requests and answers carry."""'


def emit_models(system: ir.System, openapi: Mapping[str, Any]) -> str:
    """Return the source of `models.py` for a system, not formatted yet."""
    from datamodel_code_generator import DataModelType, InputFileType, generate
    from datamodel_code_generator.format import PythonVersion

    schemas = openapi["components"]["schemas"]
    overrides = _type_overrides(system, schemas)
    models = {name: schema for name, schema in schemas.items() if name not in overrides}
    source = {name: _structure(schema) for name, schema in schemas.items()}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        emitted = generate(
            {"openapi": "3.1.0", "info": {"title": "", "version": ""}, "paths": {}, "components": {"schemas": source}},
            input_file_type=InputFileType.OpenAPI,
            output_model_type=DataModelType.PydanticV2BaseModel,
            target_python_version=PythonVersion.PY_311,
            custom_template_dir=templates_folder() / "models",
            custom_file_header=_HEADER,
            extra_template_data=_template_data(system, models),
            additional_imports=["snapbi_runtime.at_least_one_of"] if _has_conditions(system) else None,
            base_class="snapbi_runtime.Model",
            base_class_map=_base_classes(system),
            type_overrides=overrides,
            aliases=_aliases(models),
            alias_generator="to_camel",
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
    return with_sorted_imports(emitted)


def _has_conditions(system: ir.System) -> bool:
    bodies = (body for operation in system.operations for body in (operation.request, operation.response))
    return any(body.at_least_one_of for body in bodies)


def _structure(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema without prose, examples and conditions, and with dates as the text they are."""
    kept = {key: schema[key] for key in _STRUCTURE if key in schema}
    if "properties" in schema:
        kept["properties"] = {name: _structure(field) for name, field in schema["properties"].items()}
    if "anyOf" in schema and "properties" not in schema:
        kept["anyOf"] = [_structure(option) for option in schema["anyOf"]]
    return kept


def _base_classes(system: ir.System) -> dict[str, str]:
    bases = {ERROR_RESPONSE: "ResponseBody", PENDING_RESPONSE: "ResponseBody"}
    for operation in system.operations:
        bases[request_name(operation)] = "RequestBody"
        bases[response_name(operation)] = "ResponseBody"
    return {name: f"snapbi_runtime.{base}" for name, base in bases.items()}


def _type_overrides(system: ir.System, schemas: Mapping[str, Any]) -> dict[str, str]:
    """Return the schemas whose types are not models, and where each type is defined."""
    package = module_name(system.id)
    overrides = {listed.name: f"{package}.statuses.{listed.name}" for listed in system.value_lists}
    if RESPONSE_CODE in schemas:
        overrides[RESPONSE_CODE] = f"{package}.response_codes.{RESPONSE_CODE}"
    for shape in amounts(system):
        home = "snapbi_runtime" if shape == STANDARD_AMOUNT else f"{package}.amounts"
        for name in (amount_name(shape), money_name(shape)):
            if name in schemas:
                overrides[name] = f"{home}.{name}"
    return overrides


def _aliases(models: Mapping[str, Any]) -> dict[str, str]:
    return {
        f"{name}.{field}": snake_case(field) for name, schema in models.items() for field in schema.get("properties", ())
    }


def _template_data(system: ir.System, models: Mapping[str, Any]) -> defaultdict[str, dict[str, Any]]:
    conditions = {request_name(operation): operation.request.at_least_one_of for operation in system.operations}
    conditions |= {response_name(operation): operation.response.at_least_one_of for operation in system.operations}
    data: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for name, schema in models.items():
        data[name] = {
            "class_doc": docstring(schema["description"], 4),
            "docs": {
                snake_case(field): docstring(_described(described), 4)
                for field, described in schema.get("properties", {}).items()
            },
            "conditions": [_condition(names) for names in (conditions.get(name),) if names],
        }
    return data


def _described(field: Mapping[str, Any]) -> str:
    source = f" ({field['x-source']})" if "x-source" in field else ""
    return f"{field['description']}{source}"


def _condition(names: tuple[str, ...]) -> str:
    listed = ", ".join(literal(snake_case(name)) for name in names)
    return f"_at_least_one = at_least_one_of({listed})"
