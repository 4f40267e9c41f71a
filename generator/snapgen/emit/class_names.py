"""The names that schemas of OpenAPI, and the classes that are made of them or beside them, carry."""

from __future__ import annotations

from snapgen import ir
from snapgen.names import pascal_case

RESPONSE_CODE = "ResponseCode"
ERROR_RESPONSE = "ErrorResponse"
PENDING_RESPONSE = "PendingResponse"


def request_name(operation: ir.Operation) -> str:
    """Return the name of the request schema and model."""
    return f"{pascal_case(operation.id)}Request"


def response_name(operation: ir.Operation) -> str:
    """Return the name of the success schema and model."""
    return f"{pascal_case(operation.id)}Response"


def object_name(owner: str, field: ir.Field) -> str:
    """Return the name of the schema and model of an object that is a field of another."""
    return f"{owner}{pascal_case(field.name)}"


def refusal_name(operation: ir.Operation) -> str:
    """Return the name of the exception by which a service refuses."""
    return f"{pascal_case(operation.id)}Refusal"


def code_name(operation: ir.Operation) -> str:
    """Return the name of the type of the codes with which a service refuses."""
    return f"{pascal_case(operation.id)}Code"


def client_name(system: ir.System, awaited: bool) -> str:
    """Return the name of the client with blocking calls, or of the one to be awaited."""
    return f"Async{system.class_name}" if awaited else str(system.class_name)


def service_name(system: ir.System) -> str:
    """Return the name of the service."""
    return f"{system.class_name}Service"
