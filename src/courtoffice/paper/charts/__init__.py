"""Charts: drawings in greys and patterns for print, SVG for the window, pictures for Word."""
