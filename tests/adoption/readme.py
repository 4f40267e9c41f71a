"""The README's part on specs of one's own."""

from __future__ import annotations

import re

from environments import ROOT

_README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """Return the blocks of a language, in order."""
    section = re.search(r"^## Specs of your own\n(.*?)^## ", _README, re.DOTALL | re.MULTILINE)
    assert section, "the README has no section on specs of one's own"
    return re.findall(rf"```{language}\n(.*?)```", section[1], re.DOTALL)


def transcript() -> tuple[list[str], str]:
    """Return the commands of the section's transcript, and what it says that they print."""
    (block,) = blocks("console")
    lines = block.splitlines()
    printed = [line for line in lines if not line.startswith("$ ")]
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ ")], "".join(
        f"{line}\n" for line in printed
    )
