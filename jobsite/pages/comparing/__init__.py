"""This package makes the pages that show roles side by side, and the files that a reader chooses from."""
