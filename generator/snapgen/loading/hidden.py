"""Characters that cannot be seen, of which no text of a spec has any, however it is spelt."""

from __future__ import annotations

import re

_NO_CHARACTERS = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)) + "\ufdd0-\ufdef"
"""The last two code points of each plane, and 32 others."""

HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff" + _NO_CHARACTERS + "]"
)
"""C0 and C1 controls but tab and line feed, soft hyphens, fillers, zero-width and bidirectional characters, line and
paragraph separators, tags, variation selectors, controls of shorthand and music, and code points that are no
characters."""
