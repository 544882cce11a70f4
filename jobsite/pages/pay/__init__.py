"""Pay as pages show it: in words, cells, tables, the facts of a role, the pages of places."""
