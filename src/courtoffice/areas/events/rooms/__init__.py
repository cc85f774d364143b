"""The parts of the tab 文化活动 that have a shape of their own."""
