"""`python -m factcheck` is the command `factcheck`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command; Ctrl-C while the program itself is being loaded ends it as quietly as later."""
    try:
        from factcheck.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
