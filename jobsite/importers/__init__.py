"""Official figures -> content/pay, content/outlook, content/rates: a module a source, one shared shape."""
