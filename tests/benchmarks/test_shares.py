"""Shares that benchmarks tell: recall from a sample, acceptance by zone."""

import numpy as np
from benchmarks.shares import interval, recall, shares, zone_of


def test_zones_are_rings_of_as_many_doors_each():
    assert zone_of([50, 10, 80, 20, 70, 30, 60, 40]) == [2, 0, 3, 0, 3, 1, 2, 1]


def test_the_share_of_a_zone_counts_its_own_doors_only():
    assert shares([0, 0, 1, 1, 2, 3], [True, False, True, True, False, True]) == (0.5, 1.0, 0.0, 1.0)


def test_recall_lets_the_sample_stand_for_all_closed_windows():
    true = np.array([True, True, False, False])
    nobody, half = np.zeros(4, bool), np.array([True, False, False, False])
    assert recall(nobody, true, 80, 40) == 0.8
    assert recall(half, true, 80, 40) == 0.9
    assert recall(true, true, 80, 40) == 1.0


def test_the_interval_of_a_recall_holds_it():
    true, found = np.arange(20) % 2 == 0, np.arange(20) % 4 == 0
    low, high = interval(found, true, 80, 40)
    assert low < recall(found, true, 80, 40) < high
