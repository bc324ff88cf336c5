"""A better sequence for a late van, and the promises that stay in danger: when either is worth recording."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from doorstep.domain.tours.commands import ReportDangers, ResequenceTour
from doorstep.domain.tours.refusals import (
    AlreadyEnded,
    NoGain,
    NotPublished,
    ResequencedLately,
    SequenceOutdated,
)
from doorstep.domain.tours.state import Tour, by_turns, evolve, shipments_in
from doorstep.domain.tours.visits import approach_next
from doorstep.events import Danger, PromisesEndangered, TourEvent, TourResequenced
from doorstep.kernel.ids import StopId

EVERY = timedelta(minutes=5)
"""Business time that a new sequence stands at least: a driver cannot follow a list that keeps moving."""

LEAST_GAIN_S = 600
"""Lateness that a new sequence takes off people when it saves no promise. Units: seconds, of all together."""


def is_clear_gain(broken_before: int, broken_after: int, late_before_s: int, late_after_s: int) -> bool:
    """Whether a new sequence is worth the driver's trouble: a promise saved, or much less lateness."""
    if broken_after != broken_before:
        return broken_after < broken_before
    return late_before_s - late_after_s >= LEAST_GAIN_S


def resequence(tour: Tour, command: ResequenceTour, at: datetime) -> list[TourEvent]:
    """The new sequence, and the next stop when nothing is approached. The same sequence is no event.

    Raises: NotPublished, AlreadyEnded, SequenceOutdated, NoGain, ResequencedLately.
    """
    if tour.plan is None:
        raise NotPublished(f"tour {command.tour} has no plan in force; publish it first")
    if tour.ended is not None:
        raise AlreadyEnded(f"tour {command.tour} ended at {tour.ended.occurred_at}; nothing is left to visit")
    sequence = [turn.stop for turn in command.turns]
    _check_current(tour, command, sequence)
    if sequence == [stop.stop for stop in tour.open_stops]:
        return []
    _check_worth(tour, command, at)
    event = TourResequenced(
        occurred_at=at,
        tour=command.tour,
        turns=command.turns,
        returns_at=command.returns_at,
        cause=command.cause,
        broken_before=command.broken_before,
        broken_after=command.broken_after,
        late_before_s=command.late_before_s,
        late_after_s=command.late_after_s,
        spares_priority=command.spares_priority,
        shipments=shipments_in(by_turns(tour.open_stops, command.turns)),
    )
    return [event, *approach_next(evolve(tour, event), at)]


def report(tour: Tour, command: ReportDangers, at: datetime) -> list[TourEvent]:
    """The list of promises in danger; nothing when none came into danger and none is safe again.

    Raises: NotPublished.
    """
    if tour.plan is None:
        raise NotPublished(f"tour {command.tour} has no plan in force; nothing is promised on it")
    to_come = {stop.stop for stop in tour.open_stops}
    known = [danger for danger in tour.dangers if danger.stop in to_come]
    if tour.ended is not None or is_same_danger(known, command.dangers):
        return []
    return [
        PromisesEndangered(occurred_at=at, tour=command.tour, cause=command.cause, dangers=command.dangers)
    ]


def is_same_danger(known: Sequence[Danger], now: Sequence[Danger]) -> bool:
    """Whether two lists name the same promises. When they are expected is said by every prediction."""
    before = {(danger.shipment, danger.due) for danger in known}
    return before == {(danger.shipment, danger.due) for danger in now}


def _check_current(tour: Tour, command: ResequenceTour, sequence: Sequence[StopId]) -> None:
    """What the driver did meanwhile wins: the stop approached stays first, those put off stay last."""
    open_stops = [stop.stop for stop in tour.open_stops]
    if Counter(sequence) != Counter(open_stops):
        raise SequenceOutdated(f"tour {command.tour} has other open stops by now; look at it again")
    if tour.approached in sequence and sequence[0] != tour.approached:
        raise SequenceOutdated(
            f"the driver of tour {command.tour} heads for {tour.approached}; keep it first"
        )
    put_off = [stop for stop in open_stops if stop in tour.deferred and stop != tour.approached]
    if put_off and sequence[-len(put_off) :] != put_off:
        raise SequenceOutdated(f"the driver of tour {command.tour} put {put_off[0]} off; keep it at the end")


def _check_worth(tour: Tour, command: ResequenceTour, at: datetime) -> None:
    figures = (command.broken_before, command.broken_after, command.late_before_s, command.late_after_s)
    spares = command.spares_priority and command.broken_after == command.broken_before
    if not spares and not is_clear_gain(*figures):
        raise NoGain(f"the new sequence of tour {command.tour} saves too little to trouble its driver")
    if tour.resequenced is not None and at - tour.resequenced.occurred_at < EVERY:
        raise ResequencedLately(
            f"tour {command.tour} got a new sequence at {tour.resequenced.occurred_at}; "
            f"wait {EVERY // timedelta(minutes=1)} minutes"
        )
