"""Damage in known places: clean text goes in, damaged text and the exact list of its defects come out.

`document.py` holds what a damaged document is, `texts.py` the clean texts, `phrases.py` the furniture, one module a
group of families the kinds of damage, `kinds.py` their register, `inject.py` puts them together and `scoring.py`
compares a repair with the truth. `words.toml` holds every word that clean sentences are put together from.
"""
