"""snapgen turns hand-curated SNAP BI specs into OpenAPI files and Python packages."""

__version__ = "0.1.0"
