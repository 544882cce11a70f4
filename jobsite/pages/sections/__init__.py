"""The sections of a role's page, one function each."""
