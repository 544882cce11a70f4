"""What is wrong with the content: one kind of complaint, and the ways to write it down."""
