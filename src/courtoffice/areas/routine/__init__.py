"""例行工作: what the standing rules of the office demand."""
