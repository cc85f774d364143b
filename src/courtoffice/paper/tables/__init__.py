"""Tables that run on over pages, and ruled forms."""
