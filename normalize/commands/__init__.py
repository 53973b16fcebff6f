"""The verbs of the command: each is a thin call of the library and one public function here."""

from __future__ import annotations
