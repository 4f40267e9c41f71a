"""One OpenAPI 3.1 document a system, as plain data that is dumped to YAML."""

from snapgen.emit.openapi.document import openapi_document

__all__ = ["openapi_document"]
