"""Real disks: a full one, one that is mounted as the output folder, one that is read-only, one that cannot exchange."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import workshop

Shell = Callable[[str], str]
SNAPGEN = f"{sys.executable} -m snapgen"


@pytest.fixture
def shell(project: Path) -> Shell:
    """Run lines of a shell in the project, where disks can be mounted that are gone afterwards."""
    rights = [] if os.geteuid() == 0 else ["--map-root-user"]
    alone = ["unshare", *rights, "--mount", "--propagation", "private", "sh", "-euc"]

    def run(script: str) -> str:
        done = subprocess.run(
            [*alone, script], cwd=project, env=workshop.environment(), capture_output=True, text=True, timeout=120
        )
        return done.stdout + done.stderr + f"[exit {done.returncode}]\n"

    if "[exit 0]" not in run("mount -t tmpfs tmpfs spec"):
        pytest.skip("nothing can be mounted here: run as root or allow user namespaces, e.g. docker run --privileged")
    workshop.change(project)
    (project / "generated/notes.txt").write_text("mine\n")
    return run


@pytest.fixture
def project(generated_once: Path, tmp_path: Path) -> Path:
    """Return a folder with the small spec and its output."""
    folder = tmp_path / "project"
    subprocess.run(["cp", "-a", generated_once, folder], check=True, timeout=60)
    return folder


def test_a_full_disk_leaves_the_old_tree_and_room_lets_the_next_run_write(shell: Shell) -> None:
    told = shell(f"""
        mkdir disk; mount -t tmpfs -o size=8m tmpfs disk; cp -a spec generated disk; cd disk
        dd if=/dev/zero of=filler bs=1k count=9000 2>/dev/null || true
        {SNAPGEN} generate || echo "exit $?"
        ls -A; diff -r generated ../generated
        rm filler; {SNAPGEN} generate | tail -1; ls -A; cat generated/notes.txt
    """)
    refusal = ": No space left on device; make room on the disk, then run again; nothing was changed"
    lines = told.splitlines()
    assert [line.startswith("generated") for line in lines if line.endswith(refusal)] == [True], told
    rest = [line for line in lines if not line.endswith(refusal)]
    assert rest[:4] == ["exit 1", "filler", "generated", "spec"], told
    assert rest[4].endswith(" files changed"), told
    assert rest[5:] == ["generated", "spec", "mine", "[exit 0]"], told


def test_an_output_folder_that_is_a_mount_is_changed_where_it_is(shell: Shell) -> None:
    told = shell(f"""
        mount --bind generated generated; stat -c %i generated/notes.txt
        {SNAPGEN} generate | tail -1; stat -c %i generated/notes.txt; ls -A . generated
    """)
    inode, changed, same, *names = told.splitlines()
    assert changed.startswith("5 of ")
    assert inode == same, "a file of the user was touched"
    assert names == [
        ".:", "generated", "spec", "", "generated:", "MANIFEST.sha256", "notes.txt", "openapi", "python", "schema",
        "[exit 0]",
    ]  # fmt: skip


@pytest.mark.parametrize("mount", ["--bind spec/shop", "--bind empty", "-t tmpfs tmpfs"])
def test_a_mount_in_the_output_folder_stays_where_it_is(mount: str, shell: Shell) -> None:
    told = shell(f"""
        mkdir empty generated/python/mine; mount {mount} generated/python/mine
        {SNAPGEN} generate | tail -1; mountpoint generated/python/mine; {SNAPGEN} generate; ls -A
    """)
    changed, mounted, up_to_date, *names = told.splitlines()
    assert changed.startswith("5 of "), told
    assert mounted == "generated/python/mine is a mountpoint"
    assert up_to_date.startswith("generated is up to date: ")
    assert names == ["empty", "generated", "spec", "[exit 0]"]


def test_a_disk_that_cannot_exchange_is_changed_file_by_file(shell: Shell) -> None:
    told = shell(f"""
        mkdir upper disk; mount -t tmpfs tmpfs upper; mkdir upper/now upper/work
        mount -t overlay overlay -o lowerdir=.,upperdir=upper/now,workdir=upper/work disk || exit 77
        cd disk; {SNAPGEN} generate | tail -1; {SNAPGEN} check 2>/dev/null | head -1; cat generated/notes.txt; ls -A
    """)
    if "[exit 77]" in told:
        pytest.skip("no overlay can be mounted here: run on a disk that is not an overlay itself")
    assert told.startswith("5 of "), told
    assert told.endswith(
        "files changed\ngenerated/notes.txt: not generated\nmine\ndisk\ngenerated\nspec\nupper\n[exit 0]\n"
    ), told


def test_a_disk_that_is_read_only_is_no_hindrance_where_nothing_is_to_do(shell: Shell) -> None:
    told = shell(f"""
        mkdir disk; mount -t tmpfs tmpfs disk; cp -a spec generated disk; cd disk; {SNAPGEN} generate | tail -1
        mount -o remount,ro .; {SNAPGEN} generate
        mount -o remount,rw .; sed -i 's/Pays one/Pays an/' spec/shop/operations/pay.yaml; mount -o remount,ro .
        {SNAPGEN} generate
    """)
    lines = told.splitlines()
    assert lines[1].startswith("generated is up to date: ")
    refusal = "Read-only file system; choose a folder on a disk that can be written with --out; nothing was changed"
    assert told.endswith(f"{refusal}\n[exit 1]\n"), told


@pytest.fixture
def unprivileged() -> str:
    """Return what takes from root the right to pass over the modes of files; others do not have it."""
    return "setpriv --bounding-set=-dac_override,-dac_read_search " if os.geteuid() == 0 else ""


def test_a_parent_that_cannot_be_written_is_no_hindrance(shell: Shell, unprivileged: str) -> None:
    told = shell(f"""
        chmod 555 .; {unprivileged}{SNAPGEN} generate | tail -1; ls -A . generated; chmod 755 .
    """)
    assert told.startswith("5 of "), told
    assert told.endswith(
        ".:\ngenerated\nspec\n\ngenerated:\nMANIFEST.sha256\nnotes.txt\nopenapi\npython\nschema\n[exit 0]\n"
    )


def test_what_cannot_be_read_stops_the_run_since_it_could_not_be_kept(shell: Shell, unprivileged: str) -> None:
    told = shell(f"""
        mkdir generated/secret; chmod 000 generated/secret
        {unprivileged}{SNAPGEN} generate || {unprivileged}{SNAPGEN} check || true
        chmod 700 generated/secret
    """)
    refusal = (
        "generated/secret: Permission denied; take the right to read and write there, or choose another folder "
        "with --out; nothing was changed\n"
    )
    assert told == refusal * 2 + "[exit 0]\n"
