"""What `factcheck check` prints: one small module a format, each a function from findings to text."""
