"""Small random plans that the checker accepts, and what trying every place in them finds."""

from dataclasses import replace

import numpy as np
from hypothesis import strategies as st

from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.problem import Break, Problem, Shift, Stop
from doorstep.domain.planning.traffic import traffic

PLACES = 6
SPANS = st.tuples(st.integers(0, 300), st.integers(300, 500), st.integers(100, 1_000))
TRAFFIC = st.lists(SPANS, max_size=4).map(traffic)


BREAKS = st.lists(
    st.tuples(st.integers(0, 150), st.integers(0, 150), st.integers(0, 60)).map(
        lambda rest: Break(earliest_s=100 + rest[0], latest_s=100 + rest[0] + rest[1], length_s=rest[2])
    ),
    max_size=2,
).map(tuple)


def stop(name, place, opens_s, closes_s, **facts):
    return Stop(
        key=name,
        place=place,
        opens_s=opens_s,
        closes_s=closes_s,
        **{"service_s": 10, "load_g": 1, **facts},
    )


@st.composite
def plans(draw):
    """A small random plan that the checker accepts, and a place to ask for."""
    seconds = st.integers(1, 60)
    table = np.array([[draw(seconds) for _ in range(PLACES)] for _ in range(PLACES)], np.int64)
    np.fill_diagonal(table, 0)
    stops = tuple(
        stop(
            f"s-{n}",
            draw(st.integers(1, PLACES - 2)),
            opens,
            opens + draw(st.integers(20, 200)),
            shut=draw(
                st.sampled_from(
                    [(), ((opens + 5, opens + 15),), ((opens + 3, opens + 9), (opens + 9, opens + 18))]
                )
            ),
        )
        for n in range(draw(st.integers(0, 6)))
        for opens in [draw(st.integers(0, 300))]
    )
    shifts = tuple(
        Shift(
            key=f"t-{n}",
            starts_s=draw(st.integers(0, 50)),
            ends_s=500,
            capacity_g=4,
            breaks=draw(BREAKS),
            follows=0 if n and draw(st.booleans()) else None,
            reload_s=15,
        )
        for n in range(2)
    )
    problem = Problem(travel_s=table, depot=0, stops=stops, shifts=shifts, traffic=draw(st.none() | TRAFFIC))
    orders = ((), ())
    for number in range(len(stops)):
        tour = draw(st.integers(0, 1))
        longer = tuple((*order, number) if at == tour else order for at, order in enumerate(orders))
        if not unkept(problem, longer):
            orders = longer
    return problem, orders


def unkept(problem, orders):
    """What the checker says, leaving out that some stops are not visited."""
    return [fault for fault in faults(problem, orders) if "visited" not in fault]


def with_one_more(problem, orders, newcomer, tour, index):
    """The problem and the plan with `newcomer` before number `index` of a tour."""
    order = orders[tour]
    longer = (*order[:index], len(problem.stops), *order[index:])
    larger = replace(problem, stops=(*problem.stops, newcomer))
    return larger, tuple(longer if at == tour else one for at, one in enumerate(orders))


def tried_everywhere(problem, orders, newcomer):
    """The least extra driving over all places at which the checker accepts the plan with `newcomer`."""
    costs = []
    for tour, order in enumerate(orders):
        for index in range(len(order) + 1):
            larger, longer = with_one_more(problem, orders, newcomer, tour, index)
            if not unkept(larger, longer):
                costs.append(larger.travel_of(longer) - problem.travel_of(orders))
    return min(costs, default=None)
