"""The travel table: what no road joins, and growing by a place without asking the rest again."""

import numpy as np

from doorstep.domain.planning.ports import Legs
from doorstep.domain.planning.steering import co2_g, saving_limit_s
from doorstep.domain.planning.travel import grown, travel_table
from doorstep.kernel.ids import PlaceRef

A, B, C, D = (PlaceRef(name) for name in "abcd")


def legs(rows, *, estimated=False):
    durations = tuple(tuple(row) for row in rows)
    distances = tuple(tuple(None if leg is None else leg * 10 for leg in row) for row in rows)
    return Legs(durations_s=durations, distances_m=distances, estimated=estimated)


TABLE = travel_table([A, B], legs([[0, 5], [7, 0]]))


def test_a_table_answers_in_seconds_and_metres():
    assert (TABLE.seconds(A, B), TABLE.seconds(B, A)) == (5, 7)
    assert TABLE.metres(B, A) == 70


def test_a_pair_without_a_road_or_never_asked_has_no_time():
    table = travel_table([A, B], legs([[0, None], [7, 0]]))
    assert table.seconds(A, B) is None
    assert table.seconds(A, C) is None
    assert (table.knows(B), table.knows(C)) == (True, False)


def test_a_place_off_the_roads_is_still_no_drive_from_itself():
    table = travel_table([A, B], legs([[None, 1], [1, None]]))
    assert table.seconds(A, A) == 0


def test_a_grown_table_equals_one_asked_at_once():
    whole = travel_table([A, B, C, D], legs([[0, 5, 1, 2], [7, 0, 3, 4], [11, 12, 0, 13], [21, 22, 23, 0]]))
    out = legs([[11, 12, 0, 13], [21, 22, 23, 0]])
    back = legs([[1, 2], [3, 4]])
    larger = grown(TABLE, [C, D], out, back)
    assert larger.row == whole.row
    assert np.array_equal(larger.seconds_s, whole.seconds_s)
    assert np.array_equal(larger.metres_m, whole.metres_m)
    assert larger.lineage is TABLE.lineage
    assert whole.lineage is not TABLE.lineage


def test_one_estimated_answer_makes_the_table_an_estimate():
    assert not TABLE.estimated
    assert grown(TABLE, [C], legs([[1, 2, 0]], estimated=True), legs([[1], [2]])).estimated


def test_the_quarter_with_the_least_driving_is_the_greener_choice():
    assert saving_limit_s([100, 200, 300, 400, 500]) == 200
    assert saving_limit_s([100, 200, 300]) == float("-inf")


def test_emissions_follow_the_metres_driven():
    assert co2_g(999, 1_000) == 180
    assert co2_g(3_600, None) == 4_500
