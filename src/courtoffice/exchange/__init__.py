"""Files that go to and come from other programs: spreadsheets in and out, calendar files."""
