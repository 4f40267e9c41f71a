"""Tell whether a run that met a fault has kept what is promised."""

from __future__ import annotations

import hashlib
import signal
from dataclasses import dataclass
from pathlib import Path

import scenes
from scenes import OUT, Scene

_ENDINGS = {(0, "new"), (1, "old"), (1, "new"), (130, "old"), (130, "new")}
"""Exit codes, and the trees that may stand then; 1 with the new tree tells that something could not be cleared away."""


@dataclass(frozen=True, slots=True)
class Judge:
    """What a project of a scene looks like before a run and after one that met no fault."""

    scene: Scene
    old: scenes.Tree
    new: scenes.Tree
    users: dict[str, object]

    def verdict(self, project: Path, code: int, told: str) -> tuple[str, str | None]:
        """Return `old`, `new` or `between`, and what is wrong, None if nothing is."""
        killed = code < 0
        to_be_finished = killed or "until the next run" in told
        found = {path: content for path, content in scenes.tree(project / OUT).items() if ".snapgen/" not in path}
        state = "old" if found == self.old else "new" if found == self.new else "between"
        wrong = None
        if scenes.users(project / OUT) != self.users:
            wrong = "a file of the user is not as it was"
        elif state == "between" and not (self.scene.in_place and to_be_finished):
            wrong = "the tree is torn"
        elif state != "between" and not _bears_out(project / OUT):
            wrong = "the manifest is not borne out"
        elif "Traceback" in told:
            wrong = "a traceback"
        elif not killed and (code, state) not in _ENDINGS and not (state == "between" and code == 1):
            wrong = f"exit code {code} with the {state} tree"
        elif state == "new" and self.old != self.new and "nothing was changed" in told:
            wrong = "it says that nothing was changed"
        elif code == 1 and (told.count("\n") != 1 or ";" not in told):
            wrong = "it does not say in one line what is wrong and what to do"
        elif code == 130 or (killed and code != -signal.SIGKILL):
            wrong = self._littered(project)
        return state, wrong

    def after_the_next(self, project: Path, code: int, told: str) -> str | None:
        """Return what is wrong after the next run, which met no fault."""
        if (code, told) != (0, ""):
            return f"the next run exits with {code}: {told}"
        if scenes.tree(project / OUT) != self.new:
            return "the next run does not leave the new tree"
        if scenes.users(project / OUT) != self.users:
            return "the next run does not leave a file of the user as it was"
        return self._littered(project)

    def _littered(self, project: Path) -> str | None:
        names = sorted(path.name for path in project.iterdir())
        wanted = [[OUT, "spec"], ["spec"]] if self.scene.first else [[OUT, "spec"]]
        return None if names in wanted and not (project / OUT / ".snapgen").exists() else f"it leaves {names}"


def _bears_out(out: Path) -> bool:
    """Tell whether the manifest has the digest of every file that it lists; where there are no files, it has none."""
    if not scenes.tree(out):
        return True
    lines = [line for line in (out / "MANIFEST.sha256").read_text().splitlines() if not line.startswith("#")]
    listed = {path: told for told, path in (line.split("  ", 1) for line in lines)}
    return bool(listed) and all(
        hashlib.sha256((out / path).read_bytes()).hexdigest() == told for path, told in listed.items()
    )
