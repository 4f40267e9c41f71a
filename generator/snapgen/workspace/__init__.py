"""The output folder: what it holds, how it differs from what it should hold, and how it is replaced."""
