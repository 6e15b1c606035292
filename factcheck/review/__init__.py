"""The queue of flagged conflicts, in the terminal and in the browser: one key a verdict, undo, nothing lost."""
