"""The parts of the tab 学习日历 that have a shape of their own."""
