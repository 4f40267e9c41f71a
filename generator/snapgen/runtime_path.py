"""Where the tool finds the runtime that it emits."""

from __future__ import annotations

import sys
from importlib.util import find_spec


def find_runtime() -> None:
    """Make `snapbi_runtime` importable: the installed package, or else the one among the templates."""
    if find_spec("snapbi_runtime") is None:
        from snapgen.template_files import templates_folder

        sys.path.append(str(templates_folder() / "python" / "runtime" / "src"))
