"""What a reader sees: the site map, one view a kind of page, and the templates' way to HTML."""
