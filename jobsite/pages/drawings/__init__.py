"""The drawings of a page, as whole numbers: a template makes the SVG."""
