"""The emitted Python packages."""
