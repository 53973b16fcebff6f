"""Parts of `tools/build_gazetteer.py`: places, the rest of the world, and the literals that wake the rule."""
