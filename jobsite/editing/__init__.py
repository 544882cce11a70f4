"""What helps to make content: a new role, a new site, schemas; what there is, and where it comes from."""
