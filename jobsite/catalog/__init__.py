"""What follows from the content: cards, relations, pay in order of places."""
