"""Git repositories of teams that keep specs of their own."""

from __future__ import annotations

import subprocess
from pathlib import Path

_AS_SOMEBODY = ("-c", "user.name=Toko", "-c", "user.email=toko@shop.example", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, return what it prints."""
    command = ["git", *_AS_SOMEBODY, "-c", "init.defaultBranch=main", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def begin(folder: Path) -> None:
    """Make a repository of what stands in the folder, which is its only commit."""
    git(folder, "init", "--quiet")
    commit(folder, "Begin")


def begin_beside_origin(folder: Path) -> None:
    """Make a repository of what stands in the folder, with a branch `origin/main` that holds it; stand on another."""
    begin(folder)
    origin = str(folder.parent / f"{folder.name}.git")
    git(folder, "clone", "--quiet", "--bare", ".", origin)
    git(folder, "remote", "add", "origin", origin)
    git(folder, "fetch", "--quiet", "origin")
    git(folder, "switch", "--quiet", "--create", "work")


def commit(folder: Path, message: str) -> None:
    """Commit everything."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "--message", message)
