"""Official statistics -> content/pay/, content/outlook/ and content/rates/: a module a source, one shared shape."""
