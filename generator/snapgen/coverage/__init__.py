"""Proof that every row of every table of the documents is captured in the specs."""
