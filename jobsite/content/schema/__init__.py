"""The schema: pydantic models that say what an author may write, one module a kind of content."""
