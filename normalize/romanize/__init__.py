"""How Cyrillic names are written in Latin letters: tables of systems, generation of spellings, the index of names."""
