"""Signatures of captured requests, for `snapgen signature`."""
