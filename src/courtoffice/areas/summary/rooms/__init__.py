"""The parts of the tab 报告."""
