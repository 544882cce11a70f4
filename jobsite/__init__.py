"""A static site generator for job descriptions: what jobs are and what they pay."""

__version__ = "0.1.0"
