"""Papers: what a document is, and how it is set as PDF and Word."""
