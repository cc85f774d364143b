"""The parts of the tab 工作督办 that have a shape of their own."""
