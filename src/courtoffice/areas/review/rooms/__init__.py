"""The parts of the tab 质量评查 that are made for the screen."""
