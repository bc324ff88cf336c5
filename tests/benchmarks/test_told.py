"""What people hear of shuffled, late and repeated facts: nothing twice, and nothing that is not so."""

from benchmarks.told import count


def test_nothing_is_said_twice_or_against_what_is_known_by_one_worker():
    found = count(150, seed=7, workers=1)
    assert found["messages"] > 200
    assert (found["duplicates"], found["contradictions"]) == (0, 0)


def test_nothing_is_said_twice_by_two_workers():
    assert count(150, seed=8, workers=2)["duplicates"] == 0
