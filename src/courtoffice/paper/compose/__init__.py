"""Blocks of a document turned into what is placed on pages."""
