"""What pages tell machines: JSON-LD, and what other sites show of a link."""
