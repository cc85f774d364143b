"""文化活动: events, festivals, retired officers."""
