"""The figures of a day and their definitions, in one place for pages, contracts and pilots."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.metrics.deliveries import (
    contacts,
    exclusion,
    is_first_time_right,
    is_kept,
    is_late,
    is_quiet_and_kept,
    is_told_before_late,
    is_visited,
)
from doorstep.domain.metrics.intervals import Interval, rate_interval, share_interval
from doorstep.domain.metrics.ports import Due

SMALL = 30
"""Below this denominator a figure shows its counts and no rate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """What a figure means. A changed meaning is a new `version`.

    `belongs` says which due shipments are in the denominator, `otherwise` names those that are not; `counts`
    is what one shipment adds to the numerator. Units: the figure is per `per` shipments; 1 is a share.
    """

    code: str
    version: int
    counts: Callable[[Due], int]
    belongs: Callable[[Due], bool] = lambda _: True
    otherwise: str = ""
    per: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with everything needed to judge it.

    `excluded` lists reasons with their counts. Units: `value` and `interval` (95 %) per `per` shipments;
    `None` while the denominator is too small for a rate.
    """

    code: str
    version: int
    numerator: int
    denominator: int
    excluded: tuple[tuple[str, int], ...]
    per: int
    value: float | None
    interval: Interval | None


DEFINITIONS = (
    Definition(code="quiet_kept_promises", version=1, counts=is_quiet_and_kept),
    Definition(code="promises_kept", version=1, counts=is_kept),
    Definition(
        code="first_attempt_success",
        version=1,
        counts=is_first_time_right,
        belongs=is_visited,
        otherwise="never_visited",
    ),
    Definition(
        code="told_before_late", version=1, counts=is_told_before_late, belongs=is_late, otherwise="not_late"
    ),
    Definition(code="contacts_per_100", version=1, counts=contacts, per=100),
)


def figures(shipments: Iterable[Due], *, at: datetime) -> tuple[Figure, ...]:
    """Every figure over the shipments due on one business day, as it stands at a moment.

    The caller chooses the shipments by the day their promise to keep is due, never by the day of delivery.
    """
    sorted_out: Counter[str] = Counter()
    due: list[Due] = []
    for shipment in shipments:
        reason = exclusion(shipment, at)
        if reason:
            sorted_out[reason] += 1
        else:
            due.append(shipment)
    return tuple(_figure(definition, due, sorted_out) for definition in DEFINITIONS)


def _figure(definition: Definition, due: Sequence[Due], sorted_out: Counter[str]) -> Figure:
    members = [shipment for shipment in due if definition.belongs(shipment)]
    excluded = sorted_out + Counter({definition.otherwise: len(due) - len(members)})
    numerator, denominator = sum(definition.counts(shipment) for shipment in members), len(members)
    is_small = denominator < SMALL
    return Figure(
        code=definition.code,
        version=definition.version,
        numerator=numerator,
        denominator=denominator,
        excluded=tuple(sorted(excluded.items())),
        per=definition.per,
        value=None if is_small else definition.per * numerator / denominator,
        interval=None if is_small else _interval(definition, numerator, denominator),
    )


def _interval(definition: Definition, numerator: int, denominator: int) -> Interval:
    of_what = share_interval if definition.per == 1 else rate_interval
    low, high = of_what(numerator, denominator)
    return definition.per * low, definition.per * high
