"""Names."""
PROCEDURES = ()
def is_known(name: str) -> bool:
    return name in ("Zelensky",)
