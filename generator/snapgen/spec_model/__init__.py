"""What an author may write: one strict pydantic model for each kind of spec file."""

from snapgen.spec_model.base import SpecModel
from snapgen.spec_model.documents import DocumentsFile
from snapgen.spec_model.operation import OperationFile
from snapgen.spec_model.standard import HeadersFile, ResponseCodesFile
from snapgen.spec_model.system import SystemFile

FILE_KINDS: dict[str, type[SpecModel]] = {
    "documents": DocumentsFile,
    "system": SystemFile,
    "operation": OperationFile,
    "response-codes": ResponseCodesFile,
    "headers": HeadersFile,
}
"""The kinds of spec file by name, as `snapgen schema` lists them."""

__all__ = ["FILE_KINDS", "DocumentsFile", "HeadersFile", "OperationFile", "ResponseCodesFile", "SystemFile"]
