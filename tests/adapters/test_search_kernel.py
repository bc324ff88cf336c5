"""The compiled search looks beside the right neighbours first, and everywhere when that is not enough."""

import numpy as np

from doorstep.adapters.kernels.tours import beside
from doorstep.adapters.planners import ruin_recreate
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.problem import Orders, Problem, Shift, Stop

HOUR_S = 3_600


def street(opens_h: list[int]) -> Problem:
    """Doors along one street, a minute apart, each with an hour's window; the depot is at its beginning."""
    places = np.arange(len(opens_h) + 1)
    stops = tuple(
        Stop(
            key=f"s-{number}",
            place=number + 1,
            opens_s=hour * HOUR_S,
            closes_s=(hour + 1) * HOUR_S,
            service_s=60,
            load_g=1,
        )
        for number, hour in enumerate(opens_h)
    )
    return Problem(
        travel_s=(np.abs(places[:, None] - places[None]) * 60).astype(np.int64),
        depot=0,
        stops=stops,
        shifts=(Shift(key="t", starts_s=0, ends_s=12 * HOUR_S, capacity_g=1_000),),
    )


def neighbours_of(problem: Problem, stop: int) -> list[int]:
    nothing: Orders = ((),)
    run = ruin_recreate._Run(problem, [0], range(len(problem.stops)), nothing, 1)  # noqa: SLF001  # the arrays
    return beside(run._day, np.int32(stop)).tolist()  # noqa: SLF001  # as above


def test_neighbours_are_the_near_doors_of_the_same_hour_and_never_the_depot_or_the_stop_itself(monkeypatch):
    monkeypatch.setattr(ruin_recreate, "BESIDE", 3)
    found = neighbours_of(street([0, 9, 0, 9, 0, 9, 0, 9, 0]), 5)
    assert set(found[:2]) == {3, 7}
    assert found[2] in {1, 9}


def test_a_stop_that_fits_beside_none_of_its_neighbours_is_still_placed(monkeypatch):
    monkeypatch.setattr(ruin_recreate, "BESIDE", 1)
    problem = street([0, 3, 6, 1, 4, 7, 2, 5, 8, 0, 3, 6])
    nothing: Orders = ((),)
    planner = ruin_recreate.RuinRecreatePlanner()
    found = planner.complete(problem, incumbent=nothing, seconds=1, seed=1)
    assert found is not None
    assert faults(problem, found) == ()
