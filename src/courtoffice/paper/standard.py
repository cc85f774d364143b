"""The numbers of GB/T 9704-2012 and of our own practice that every page is set by, all in one place.

Lengths are in points (1/72 inch) unless a name ends in ``_MM``. "Clause" is a clause of GB/T 9704-2012; what
the standard leaves open is marked "our choice".
"""

from __future__ import annotations

MM = 72 / 25.4
"""Points in a millimetre."""

# --- paper and type area (clauses 5.1, 5.2)

PAPER_WIDTH = 210 * MM
PAPER_HEIGHT = 297 * MM
MARGIN_LEFT = 28 * MM
MARGIN_TOP = 37 * MM
AREA_WIDTH = 156 * MM
AREA_HEIGHT = 225 * MM
LINES = 22
CHARACTERS = 28

# --- sizes (号), by the common table of points

SIZE_2 = 22.0
SIZE_3 = 16.0
SIZE_4 = 14.0
SIZE_4_SMALL = 12.0
SIZE_5 = 10.5
SIZE_5_SMALL = 9.0

# --- the grid of the body

ADVANCE = AREA_WIDTH / CHARACTERS
"""15.79 pt from one character of the body to the next: 28 of them fill 156 mm (clause 5.2.3).

A 16 pt glyph is a little wider than its cell, so the body is set with -0.21 pt between characters.
"""
TRACKING = ADVANCE - SIZE_3
PITCH = (AREA_HEIGHT - SIZE_3) / (LINES - 1)
"""29.61 pt from line to line.

The standard names 22 lines that fill the type area and no pitch. The area is what a ruler finds on the page:
from the top of the first line's characters to the foot of the last line's. So 21 pitches and one glyph make
225 mm. (22 whole pitches of 28.99 pt would leave 13 pt empty under the last line.)
"""
EM_ASCENT = 0.88
"""Where the baseline lies below the top of a character's box, in parts of its size.

Chinese fonts divide their box 880 : 120 (Fandol, Noto) or 859 : 141 (the Windows faces).
"""

# --- filling a line (our choice)

STRETCH_LIMIT = 0.25
"""The most that may be added between two characters to fill a line, in parts of the size."""
STRETCH_LIMIT_SPACE = 0.6
"""The same after a space between Latin words."""
SQUEEZE_LINE_EDGE = 0.5
"""A closing mark at a line's end, or an opening one at its start, may lose its empty half."""
SQUEEZE_INSIDE = 0.25
"""What any other mark may lose to bring a character in, of its empty half."""
SHRINK_LIMIT = 0.0125
"""What may be taken away between any two characters to bring one in, in parts of the size (0.2 pt)."""

# --- elements

INDENT = 2
"""Characters before the first line of a paragraph (clause 7.3.3)."""
PAGE_NUMBER_BELOW = 7 * MM
"""From the lower edge of the type area to the dashes beside the page number (clause 7.5)."""
DASH_HEIGHT = 0.3
"""How high the dash of the page number lies above its baseline, in parts of its size."""
RED_ORGAN_TOP = 35 * MM
"""From the upper edge of the type area to the upper edge of the issuing organ's name (clause 7.2.4)."""
RED_ORGAN_SIZE = 48.0
"""Our choice; the standard asks for less than 22 x 15 mm a character."""
RED_LINE_BELOW = 4 * MM
"""From the document number to the red line (clause 7.2.7)."""
RED_LINE_WIDTH = 1.5
"""Our choice: the standard gives the line's length only."""
IMPRINT_RULE = 0.35 * MM
IMPRINT_RULE_INNER = 0.25 * MM

# --- tables (the standard has no rule; DOMAIN practice)

RULE = 0.5
RULE_OUTER = 0.9
TABLE_SIZES = (SIZE_4_SMALL, SIZE_5, SIZE_5_SMALL)
"""Sizes tried from large to small until the columns hold their text."""
TABLE_LEADING = 1.3
"""From line to line inside a cell, in parts of the size."""
CELL_PADDING = 3.0
CELL_PADDING_SIDE = 3.5
TABLE_LEAST_COLUMN = 1
"""A column must hold so many characters at the least; a table whose columns cannot is refused."""
