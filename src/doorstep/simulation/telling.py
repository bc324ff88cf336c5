"""How a driver's action is named and counted, so that a repeat after a kill is the same action."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from doorstep.simulation.acts import Act
from doorstep.simulation.city import City
from doorstep.simulation.shift import Shift
from doorstep.simulation.wire import Tour


def act(  # noqa: PLR0913 - the parts of an action, each named where it is told
    city: City,
    shift: Shift,
    n: int,
    kind: str,
    at: datetime,
    *,
    stop: str = "",
    parcels: tuple[str, ...] = (),
    cause: str = "",
    expected_s: int = 0,
    asks: tuple[str, ...] = (),
) -> Act:
    """The action number `n` of this step."""
    return Act(
        id=city.chance.id("act", shift.tour, shift.van, shift.acts + n),
        tour=shift.tour,
        occurred_at=at,
        kind=kind,
        stop=stop,
        parcels=parcels,
        cause=cause,
        expected_s=expected_s,
        asks=asks,
    )


def heard(city: City, shift: Shift, tour: Tour, n: int) -> list[Act]:
    """The word of the device that it has what consignees asked for, when there is something new."""
    return [act(city, shift, n, "received", shift.until, asks=tuple(tour.asks))] if tour.asks else []


def said(shift: Shift, acts: Sequence[Act]) -> Shift:
    """The shift after these actions were told."""
    return replace(shift, acts=shift.acts + len(acts))
