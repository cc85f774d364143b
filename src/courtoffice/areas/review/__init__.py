"""质量评查: case reviews from the draw to the measure."""
