"""培训台账: courses, night school, outside training, degrees, hours."""
