"""An invented court with a believable life, for trying the program out and for testing it."""
