"""The JSON Schemas of the spec files, for editors to complete and check with."""

from __future__ import annotations

from typing import Any

from snapgen.spec_model import FILE_KINDS


def file_schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema (draft 2020-12) of each kind of spec file, by kind."""
    return {
        kind: {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **model.model_json_schema(mode="validation"),
        }
        for kind, model in FILE_KINDS.items()
    }
