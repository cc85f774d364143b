"""The areas of the office's work; each folder has the same floor plan."""
