"""From bytes to a located tree: every scalar is the text that was typed, every node knows its place."""

from snapgen.loading.located import Located, Mapping, Sequence, Text
from snapgen.loading.yaml_file import load_yaml

__all__ = ["Located", "Mapping", "Sequence", "Text", "load_yaml"]
