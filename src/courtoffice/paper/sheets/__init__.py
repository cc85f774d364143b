"""Sheets to print and fill in, blank or from plain data."""
