"""``python -m courtoffice``: the command line."""

import sys

from courtoffice.cli import main

if __name__ == "__main__":
    sys.exit(main())
