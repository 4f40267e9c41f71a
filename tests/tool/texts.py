"""Texts that mean something else than themselves, in one place or another where they may come to stand."""

from hypothesis import strategies as st

TRAPS = [
    *["", " ", '"', '""', '"""', '""""', '"""""', '""""""', "'''", 'a"', 'a""', 'a"""', 'a""""', '"""a"""', 'a"""b'],
    *["\\", "a\\", "\\\\", 'a\\"', 'a\\"""', '\\"""', "a\\\n", "\\N{BULLET}", "\\u0041", "\\x41", "\\"],
    *["\r", "a\rb", "a\r\nb", "a\nb", "\n", "\f", "\v", "\x1c", "\x85", "\u2028", "\u2029", "\0", "\x7f", "\x1b[31m"],
    *["é", "支付", "😀", "\U0001f468\u200d\U0001f469", "\u202e", "\ufeff", "\uffff", "\U0010ffff", "{x}", "{{ x }}"],
    *["# coding: utf-7", "-*- coding: unicode_escape -*-", "+AAo-import os", "a # b", "#", "%s", "$x", "`x`", "\t"],
]

traps = st.sampled_from(TRAPS)
texts = traps | st.lists(traps, max_size=4).map("".join) | st.text(st.characters(exclude_categories=["Cs"]))
