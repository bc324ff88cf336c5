"""What our processes write to their logs."""

import logging


def keep_journal() -> None:
    """Our own doings are written down; of libraries only what is wrong."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    logging.getLogger("doorstep").setLevel(logging.INFO)
