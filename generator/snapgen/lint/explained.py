"""Whether an erratum explains a departure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from snapgen import ir
from snapgen.spec_model.erratum import Erratum
from snapgen.spec_text import as_written


def named_in(errata: Iterable[Erratum | ir.Erratum], *names: str) -> bool:
    """Tell whether an erratum names all of them, as whole words, in what it is about, documents or reads."""
    return any(all(_names(erratum, name) for name in names) for erratum in errata)


def _names(erratum: Erratum | ir.Erratum, name: str) -> bool:
    told = " ".join(map(as_written, (erratum.about, erratum.documented, erratum.reading)))
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", told, re.IGNORECASE) is not None
