"""The benchmarks measure what they say; how fast anything is, is for `make bench` to print."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parent / "bench"


def run(*command: str | Path) -> None:
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("synthetic") / "spec"
    run(BENCH / "synthetic.py", "5", folder)
    return folder


def test_a_synthetic_workspace_is_the_same_each_time(workspace: Path, tmp_path: Path) -> None:
    run(BENCH / "synthetic.py", "5", tmp_path / "spec")

    assert files(tmp_path / "spec") == files(workspace)


def test_a_larger_synthetic_workspace_begins_with_the_smaller_one(workspace: Path, tmp_path: Path) -> None:
    run(BENCH / "synthetic.py", "7", tmp_path / "spec")

    smaller, larger = files(workspace / "synthetic"), files(tmp_path / "spec" / "synthetic")
    assert {path: larger[path] for path in smaller} == smaller
    assert len(larger) == len(smaller) + 2


def test_a_synthetic_workspace_breaks_no_rule_and_generates_a_pair_of_models_each(
    workspace: Path, tmp_path: Path
) -> None:
    from snapgen.lint import lint
    from snapgen.pipeline import read

    folder, systems = read(workspace)
    assert [diagnostic for diagnostic in lint(folder, systems) if "synthetic" in diagnostic.span.path] == []

    run("-m", "snapgen", "generate", "--no-cache", "--spec", workspace, "--out", tmp_path / "out")
    models = (tmp_path / "out/python/snapbi-synthetic/src/snapbi_synthetic/models.py").read_text(encoding="utf-8")
    names = ("InquirePayment0", "CreatePayment1", "UpdatePayment2", "CancelPayment3", "RefundPayment4")
    for name in names:
        assert f"class {name}Request(RequestBody):" in models
        assert f"class {name}Response(ResponseBody):" in models


def test_no_two_synthetic_operations_share_a_field_but_the_envelope(workspace: Path) -> None:
    from snapgen.pipeline import read

    _, (system,) = read(workspace)
    names = [
        field.name
        for operation in system.operations
        if not operation.issues_token
        for field in (*operation.request.fields, *operation.response.fields)
        if field.name not in ("responseCode", "responseMessage")
    ]
    assert len(names) == 5 * (10 + 12)
    assert len(set(names)) == len(names)


@pytest.fixture
def measure(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(BENCH)
    monkeypatch.delitem(sys.modules, "measure", raising=False)
    import measure

    yield measure
    sys.modules.pop("measure")


BUSY = "import time; end = time.process_time() + 0.3\nwhile time.process_time() < end: pass"


def test_the_cpu_of_a_command_is_measured(measure: ModuleType) -> None:
    assert measure.measure([sys.executable, "-c", BUSY]).cpu >= 0.3


def test_the_cpu_of_what_a_command_starts_is_measured_as_well(measure: ModuleType) -> None:
    starter = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]], check=True)"

    assert measure.measure([sys.executable, "-c", starter, BUSY]).cpu >= 0.3


def test_the_peak_of_a_command_is_measured_in_mebibytes(measure: ModuleType) -> None:
    small = measure.measure([sys.executable, "-c", "pass"])
    large = measure.measure([sys.executable, "-c", "kept = b'x' * (400 << 20)"])

    assert large.peak >= 400
    assert 0 < small.peak < 100


MEASURES = "import sys; from measure import measure; print(measure([sys.executable, '-c', 'pass']).peak)"


def test_a_small_command_measures_small_though_a_large_process_measures_it() -> None:
    large = [sys.executable, "-c", f"kept = b'x' * (300 << 20); {MEASURES}"]

    done = subprocess.run(large, env={**os.environ, "PYTHONPATH": str(BENCH)}, stdout=subprocess.PIPE, check=True)

    assert 0 < float(done.stdout) < 100


def test_each_run_is_prepared_and_the_middle_one_counts(measure: ModuleType, tmp_path: Path) -> None:
    count = tmp_path / "count"
    turns = iter((0.4, 0.0, 0.0))
    busy = BUSY.replace("0.3", "float(open(sys.argv[1]).read())").replace("time;", "sys, time;")

    cost = measure.measure(
        [sys.executable, "-c", busy, str(count)], 3, prepare=lambda: count.write_text(f"{next(turns)}")
    )

    assert cost.cpu < 0.4
    assert list(turns) == []


def test_a_command_that_fails_is_an_error_with_its_last_words(measure: ModuleType) -> None:
    with pytest.raises(measure.CommandError, match="exited with 3:\nno such luck"):
        measure.measure([sys.executable, "-c", "import sys; print('no such luck'); sys.exit(3)"])


def test_a_command_that_cannot_be_started_is_an_error_that_names_it(measure: ModuleType) -> None:
    with pytest.raises(measure.CommandError, match="no-such-command: No such file or directory"):
        measure.measure(["no-such-command"])


def test_a_run_sees_the_environment_it_is_given(measure: ModuleType) -> None:
    code = "import os; assert os.environ['HOME'] == '/nowhere' and 'PATH' in os.environ"

    measure.measure([sys.executable, "-c", code], environment={"HOME": "/nowhere"})
    assert os.environ.get("HOME") != "/nowhere"
