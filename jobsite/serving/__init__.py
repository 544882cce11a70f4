"""What the development server is made of: noticing saves, answering browsers."""
