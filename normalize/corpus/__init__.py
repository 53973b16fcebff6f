"""Documents in and out: formats, ledgers, runs over files and folders, and the way back."""

from __future__ import annotations
