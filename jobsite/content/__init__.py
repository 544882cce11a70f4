"""What an author may write: the schema, and reading it."""
