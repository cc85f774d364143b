"""courtoffice: registers and official papers for the political department of one court."""

__version__ = "0.3.0"
