"""Read a folder of specs: every file, every mistake at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from snapgen.diagnostics import Diagnostic, Span, SpecError
from snapgen.loading import load_yaml
from snapgen.spec_files import COMMON, DOCUMENTS, files_of, kind_of, read_files
from snapgen.spec_model import FILE_KINDS, DocumentsFile, HeadersFile, OperationFile, ResponseCodesFile, SystemFile
from snapgen.spec_model.base import SpecModel
from snapgen.spec_model.reader import read_model

Model = TypeVar("Model", bound=SpecModel)


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


class UnreadableSpec(SpecError):
    """Some files cannot be read; `readable` holds the systems that can, so that their mistakes are told as well.

    It is None where a file that all systems share is at fault.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic], readable: SpecFolder | None) -> None:
        super().__init__(diagnostics)
        self.readable = readable


def read_spec_folder(root: Path, systems: Iterable[str] | None = None) -> SpecFolder:
    """Read the spec files below `root`; raises UnreadableSpec with the mistakes of all of them.

    `systems` picks the folders of some systems; what all systems share is always read.
    """
    return read_spec_files(root, read_files(root), systems)


def read_spec_files(root: Path, files: dict[str, bytes], systems: Iterable[str] | None = None) -> SpecFolder:
    """Read spec files that are at hand, by their path below `root`, which need not exist."""
    return _Reader(root, files, systems).read()


class _Reader:
    def __init__(self, root: Path, files: dict[str, bytes], systems: Iterable[str] | None) -> None:
        self.root = root
        self.mistakes: list[Diagnostic] = []
        if systems is not None:
            files = files_of(files, set(systems))
        self.contents = {f"{root.name}/{path}": content for path, content in files.items()}

    def read(self) -> SpecFolder:
        models = {shown: self._model(shown) for shown in self.contents}
        home = f"{self.root.name}/{DOCUMENTS}"
        documents = models.get(home)
        if home not in self.contents:
            hint = "add it, with the documents that the specs are curated from"
            self._mistake(home, "missing-file", "the list of documents is missing", hint)
        systems = self._systems(models)
        if not isinstance(documents, DocumentsFile):
            raise UnreadableSpec(self.mistakes, None)
        folder = SpecFolder(self.root, documents, systems, sources=self.contents)
        self._standard(folder, models)
        if self.mistakes:
            raise UnreadableSpec(self.mistakes, self._readable(folder))
        return folder

    def _readable(self, folder: SpecFolder) -> SpecFolder | None:
        broken = {mistake.span.path.split("/")[1] for mistake in self.mistakes}
        if COMMON in broken:
            return None
        systems = {name: files for name, files in folder.systems.items() if name not in broken}
        return replace(folder, systems=systems)

    def _model(self, shown: str) -> SpecModel | None:
        kind = kind_of(shown.partition("/")[2])
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
