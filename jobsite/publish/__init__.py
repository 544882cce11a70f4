"""What lands on disk: pages checked, files written so that nothing is ever half there."""
