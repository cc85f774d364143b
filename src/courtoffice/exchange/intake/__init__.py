"""Lists taken in: the rows of a spreadsheet or of the clipboard become records of a register."""
