"""The tables of a site as files: CSV, JSON, and a data package that says what they are (docs/exports.md)."""
