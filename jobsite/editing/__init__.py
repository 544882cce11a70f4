"""What helps to make content: a new role, a new site, schemas for editors."""
