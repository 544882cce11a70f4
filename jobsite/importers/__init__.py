"""Official statistics -> content/pay/, outlook/ and rates/: a module a source, one shared shape."""
