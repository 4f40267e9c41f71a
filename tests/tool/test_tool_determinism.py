"""The same specs give the same bytes, whatever the Python, the locale, the clock, the umask and the file system."""

import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

import workshop

# Lists folders in another order, for everything that runs after it.
_ORDER = """\
import os, random
_scandir, _listdir = os.scandir, os.listdir
def _ordered(entries, key):
    entries = sorted(entries, key=key)
    if os.environ["FOLDER_ORDER"] == "shuffled":
        random.Random(7).shuffle(entries)
    else:
        entries.reverse()
    return entries
class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)
    def __iter__(self):
        return self._entries
    def __next__(self):
        return next(self._entries)
    def __enter__(self):
        return self
    def __exit__(self, *_):
        pass
    close = __exit__
os.scandir = lambda path=".": _Scan(_ordered(_scandir(path), lambda entry: str(entry.name)))
os.listdir = lambda path=".": _ordered(_listdir(path), str)
"""


@dataclass(frozen=True)
class Circumstances:
    """Everything around a run that must not show in what it writes."""

    python: str
    seed: str
    locale: str
    zone: str
    umask: int
    order: str
    ending: str

    def __str__(self) -> str:
        ending = {"\n": "LF", "\r\n": "CRLF"}[self.ending]
        return f"{self.python}-seed:{self.seed}-{self.locale}-{self.zone}-{self.umask:o}-{self.order}-{ending}"


_RUNS = [
    Circumstances("3.11", "0", "C", "UTC", 0o022, "reversed", "\n"),
    Circumstances("3.12", "1", "C.UTF-8", "Asia/Jakarta", 0o077, "shuffled", "\r\n"),
    Circumstances("3.13", "random", "tr_TR.UTF-8", "Pacific/Kiritimati", 0o000, "reversed", "\n"),
    Circumstances("3.11", "random", "ja_JP.EUC-JP", "Asia/Jakarta", 0o077, "shuffled", "\r\n"),
    Circumstances("3.12", "0", "ja_JP.EUC-JP", "Pacific/Kiritimati", 0o022, "reversed", "\r\n"),
    Circumstances("3.13", "1", "C", "UTC", 0o027, "shuffled", "\n"),
    Circumstances("3.12", "random", "C", "UTC", 0o000, "shuffled", "\n"),
    Circumstances("3.13", "0", "C.UTF-8", "Asia/Jakarta", 0o022, "reversed", "\r\n"),
]


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the locales that the runs name; where they cannot be made, the C locale takes over."""
    folder = tmp_path_factory.mktemp("locales")
    localedef = shutil.which("localedef")
    for name in sorted({run.locale for run in _RUNS if "_" in run.locale}):
        if localedef is not None:
            language, _, charset = name.partition(".")
            command = [localedef, "-i", language, "-f", charset, str(folder / name)]
            subprocess.run(command, capture_output=True, timeout=60)
    return folder


@pytest.mark.parametrize("run", _RUNS, ids=str)
def test_the_output_is_the_same_everywhere(run: Circumstances, locales: Path, tmp_path: Path) -> None:
    own = run.python == f"{sys.version_info.major}.{sys.version_info.minor}"
    python = Path(sys.executable) if own else workshop.ROOT / f".venv-{run.python}" / "bin" / "python"
    if not python.exists():
        pytest.skip(f"install Python {run.python}, then run `make pythons`")
    spec = _copied_spec(tmp_path / "copy of the specs", run)
    elsewhere = tmp_path / "some where else"
    out = elsewhere / "generated"
    command = [str(python), "-m", "snapgen", "generate", "--no-cache", "--spec", str(spec), "--out", str(out)]
    done = _run(command, run, locales, elsewhere)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    assert list(elsewhere.iterdir()) == [out]
    wanted = _tracked(workshop.ROOT / "generated")
    actual = workshop.tree(out)
    assert actual["MANIFEST.sha256"].decode() == wanted["MANIFEST.sha256"].decode()
    assert {path for path in wanted.keys() | actual.keys() if wanted.get(path) != actual.get(path)} == set()


_TELL = """\
import locale, os, time
from pathlib import Path
names = [path.name for path in Path("folder").iterdir()]
print(names, os.listdir("folder"), locale.getencoding(), time.localtime(0).tm_hour)
"""


def test_the_circumstances_are_real(locales: Path, tmp_path: Path) -> None:
    """A control: each of them shows in what an ordinary program prints."""
    folder = tmp_path / "home" / "folder"
    folder.mkdir(parents=True)
    for name in ("a", "b", "c"):
        (folder / name).touch()
    run = Circumstances("", "0", "ja_JP.EUC-JP", "Asia/Jakarta", 0o022, "reversed", "\n")
    charset = "EUC-JP" if (locales / run.locale).exists() else "utf-8"
    done = _run([sys.executable, "-c", _TELL], run, locales, tmp_path / "home")
    listed = "['c', 'b', 'a']"
    assert (done.stdout.decode(), done.stderr) == (f"{listed} {listed} {charset} 7\n", b"")


def test_every_value_of_every_circumstance_is_tried() -> None:
    assert {run.python for run in _RUNS} == {"3.11", "3.12", "3.13"}
    assert {run.seed for run in _RUNS} == {"0", "1", "random"}
    assert {run.zone for run in _RUNS} == {"UTC", "Asia/Jakarta", "Pacific/Kiritimati"}
    assert {run.ending for run in _RUNS} == {"\n", "\r\n"}


def _run(command: list[str], run: Circumstances, locales: Path, home: Path) -> subprocess.CompletedProcess[bytes]:
    home.mkdir(exist_ok=True)
    site = home.with_name("site")
    site.mkdir()
    (site / "sitecustomize.py").write_text(_ORDER)
    variables = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LC_ALL": run.locale,
        "LOCPATH": str(locales),
        "TZ": run.zone,
        "PYTHONHASHSEED": run.seed,
        "PYTHONPATH": str(site),
        "FOLDER_ORDER": run.order,
    }
    return subprocess.run(command, cwd=home, env=variables, umask=run.umask, capture_output=True, timeout=120)


def _copied_spec(folder: Path, run: Circumstances) -> Path:
    """Copy the specs, file by file in another order, with the line ends of the run."""
    files = workshop.tree(workshop.ROOT / "spec")
    paths = sorted(files, reverse=True)
    if run.order == "shuffled":
        random.Random(run.python).shuffle(paths)
    for path in paths:
        target = folder / "spec" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(files[path].replace(b"\n", run.ending.encode()))
    return folder / "spec"


def _tracked(folder: Path) -> dict[str, bytes]:
    """Return the files that the manifest lists, and the manifest."""
    manifest = (folder / "MANIFEST.sha256").read_text()
    listed = {line.split("  ", 1)[1] for line in manifest.splitlines() if not line.startswith("#")}
    return {path: content for path, content in workshop.tree(folder).items() if path in {*listed, "MANIFEST.sha256"}}
