"""`python -m normalize` is the command `normalize`."""

from __future__ import annotations

from normalize.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
