"""Where the data for trials lies: public instances and road extracts, which are no part of the project."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def trial_data(*parts: str) -> Path | None:
    """What `parts` name in the folder of trial data (`DOORSTEP_TEST_DATA`); `None` where it is missing."""
    named = os.environ.get("DOORSTEP_TEST_DATA")  # noqa: TID251  # a benchmark is started from a shell
    found = Path(named or ROOT.parent / "shared" / "data").joinpath(*parts)
    return found if found.exists() else None
