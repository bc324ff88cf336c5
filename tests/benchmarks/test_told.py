"""What people hear of shuffled, late and repeated facts: nothing twice, and nothing that is not so."""

import pytest
from benchmarks.told import count


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_nothing_is_said_twice_or_against_what_is_known_however_many_workers_there_are(workers: int):
    found = count(300, seed=7 + workers, workers=workers)
    assert found["messages"] > 400
    assert (found["duplicates"], found["contradictions"]) == (0, 0)
