"""Read a folder of specs: every file, every mistake at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from snapgen.diagnostics import Diagnostic, Span, SpecError
from snapgen.loading import load_yaml
from snapgen.spec_model import FILE_KINDS, DocumentsFile, HeadersFile, OperationFile, ResponseCodesFile, SystemFile
from snapgen.spec_model.base import SpecModel
from snapgen.spec_model.reader import read_model

Model = TypeVar("Model", bound=SpecModel)

COMMON = "common"
"""The folder of what the standard shares; every other folder is a system."""


@dataclass(slots=True)
class SystemFolder:
    """The files of one provider: `system.yaml` and its operations, by path."""

    system: SystemFile
    operations: dict[str, OperationFile] = field(default_factory=dict)


@dataclass(slots=True)
class SpecFolder:
    """All files below `spec/`, read and typed."""

    root: Path
    documents: DocumentsFile
    systems: dict[str, SystemFolder] = field(default_factory=dict)
    response_codes: ResponseCodesFile | None = None
    headers: HeadersFile | None = None
    token_operations: dict[str, OperationFile] = field(default_factory=dict)
    sources: dict[str, bytes] = field(default_factory=dict)
    """The bytes of every file, by the path that messages show."""


def spec_files(root: Path) -> dict[str, Path]:
    """Return the YAML files below the folder, sorted, by the path that messages show."""
    found = (path for pattern in ("*.yaml", "*.yml") for path in root.rglob(pattern))
    return {f"{root.name}/{path.relative_to(root).as_posix()}": path for path in sorted(found)}


def read_spec_folder(root: Path, systems: Iterable[str] | None = None) -> SpecFolder:
    """Read the spec files below `root`; raises SpecError with the mistakes of all of them.

    `systems` picks the folders of some systems; what all systems share is always read.
    """
    return _Reader(root, systems).read()


class _Reader:
    def __init__(self, root: Path, systems: Iterable[str] | None) -> None:
        self.root = root
        self.mistakes: list[Diagnostic] = []
        files = spec_files(root)
        if systems is not None:
            wanted = {COMMON, "documents.yaml", *systems}
            files = {shown: path for shown, path in files.items() if shown.split("/")[1] in wanted}
        self.contents = {shown: path.read_bytes() for shown, path in files.items()}

    def read(self) -> SpecFolder:
        models = {shown: self._model(shown) for shown in self.contents}
        documents = models.get(f"{self.root.name}/documents.yaml")
        if documents is None and f"{self.root.name}/documents.yaml" not in self.contents:
            hint = "add documents.yaml with the documents that the specs are curated from"
            self._mistake(f"{self.root.name}/documents.yaml", "missing-file", "the list of documents is missing", hint)
        systems = self._systems(models)
        if self.mistakes or not isinstance(documents, DocumentsFile):
            raise SpecError(self.mistakes)
        folder = SpecFolder(self.root, documents, systems, sources=self.contents)
        self._standard(folder, models)
        return folder

    def _model(self, shown: str) -> SpecModel | None:
        kind = _kind_of(shown)
        if kind is None:
            hint = "a spec file is documents.yaml, <system>/system.yaml or <system>/operations/<operation>.yaml"
            self._mistake(shown, "misplaced-file", "no spec file belongs here", hint)
            return None
        try:
            return read_model(FILE_KINDS[kind], load_yaml(self.contents[shown], shown))
        except SpecError as error:
            self.mistakes.extend(error.diagnostics)
            return None

    def _systems(self, models: dict[str, SpecModel | None]) -> dict[str, SystemFolder]:
        systems: dict[str, SystemFolder] = {}
        for shown, model in models.items():
            if isinstance(model, SystemFile):
                systems[shown.split("/")[1]] = SystemFolder(model)
        for shown, model in models.items():
            name = shown.split("/")[1]
            if isinstance(model, OperationFile) and name != COMMON and name in systems:
                systems[name].operations[shown] = model
            elif isinstance(model, OperationFile) and name != COMMON:
                home = f"{self.root.name}/{name}/system.yaml"
                if home not in self.contents:
                    self._mistake(home, "missing-file", f"`{shown}` belongs to no system", "add this file")
        return systems

    def _standard(self, folder: SpecFolder, models: dict[str, SpecModel | None]) -> None:
        for shown, model in models.items():
            if isinstance(model, ResponseCodesFile):
                folder.response_codes = model
            elif isinstance(model, HeadersFile):
                folder.headers = model
            elif isinstance(model, OperationFile) and shown.split("/")[1] == COMMON:
                folder.token_operations[shown] = model

    def _mistake(self, path: str, identifier: str, message: str, hint: str) -> None:
        self.mistakes.append(Diagnostic(Span(path), identifier, message, hint))


def _kind_of(shown: str) -> str | None:
    parts = shown.split("/")[1:]
    if parts == ["documents.yaml"]:
        return "documents"
    if len(parts) == 2 and parts[0] == COMMON and parts[1] in ("response-codes.yaml", "headers.yaml"):
        return parts[1].removesuffix(".yaml")
    if len(parts) == 2 and parts[1] == "system.yaml" and parts[0] != COMMON:
        return "system"
    if len(parts) == 3 and parts[1] == "operations" and parts[2].endswith(".yaml"):
        return "operation"
    return None
