"""The same document as a Word file that a clerk can go on with."""
