"""The commands, a module each: the arguments it takes, and what it prints."""
