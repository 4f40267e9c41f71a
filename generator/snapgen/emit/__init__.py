"""From the ir to files: a mapping of path to text, nothing written yet."""
