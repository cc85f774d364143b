"""Breaking and setting lines of Chinese text."""
