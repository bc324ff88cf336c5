"""The page of a day's minutes: who owes how many, by lane, and the shipments behind them."""

from collections.abc import Mapping
from dataclasses import dataclass

from doorstep.domain.ledger.day import LaneMinutes, together
from doorstep.web.console import words
from doorstep.web.console.chrome import Chrome
from doorstep.web.console.figure_record import Day
from doorstep.web.console.minute_record import Part, Teller, length, title_of
from doorstep.web.console.names import Names
from doorstep.web.minutes import DayMinutes


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneShown:
    """One lane: whose delays, how many, and their owners."""

    brand: str
    lane: str
    late: str
    minutes: str
    bar: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LateShown:
    """One late shipment, and the page that explains it."""

    reference: str
    brand: str
    href: str
    said: str
    bar: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesDayPage:
    """The record of the page; `chrome`, `title` and `days` are set by who shows it."""

    headline: str
    bar: tuple[Part, ...]
    lanes: tuple[LaneShown, ...]
    shipments: tuple[LateShown, ...]
    left_out: int
    chrome: Chrome | None = None
    title: str = ""
    days: tuple[Day, ...] = ()


def day_page(found: DayMinutes, names: Names, zone: str, references: Mapping[str, str]) -> MinutesDayPage:
    """The page of a day, the longest delays first."""
    total = sum(one.attribution.total_s for one in found.late)
    teller = Teller(names=names, zone=zone, total_s=total)
    shares = together(share for one in found.late for share in one.attribution.shares)
    late = sorted(found.late, key=lambda one: (-one.attribution.total_s, one.shipment))
    return MinutesDayPage(
        headline=_headline(found, total),
        bar=teller.parts([(share.owner, share.owed_s) for share in shares]),
        lanes=tuple(_lane(lane, names, zone) for lane in found.lanes),
        shipments=tuple(
            LateShown(
                reference=references.get(one.shipment, one.shipment),
                brand=names.brand(one.brand),
                href=f"/console/shipments/{one.shipment}/minutes",
                said=title_of(one),
                bar=Teller(names=names, zone=zone, total_s=one.attribution.total_s).parts(
                    [(share.owner, share.owed_s) for share in one.attribution.shares]
                ),
            )
            for one in late
        ),
        left_out=found.left_out,
    )


def _headline(found: DayMinutes, total: int) -> str:
    due = words.count(found.due, "shipment")
    if not found.late:
        return f"None of {due} is late."
    running = sum(one.provisional for one in found.late)
    still = f" {words.count(running, 'delay')} still accrues." if running == 1 else ""
    still = f" {running} delays still accrue." if running > 1 else still
    return f"{len(found.late)} of {due} late, {length(total)} together.{still}"


def _lane(lane: LaneMinutes, names: Names, zone: str) -> LaneShown:
    depot, _, area = lane.lane.partition(":")
    known = names.depots.get(depot)
    start = known.name if known else depot or "No depot yet"
    return LaneShown(
        brand=names.brand(lane.brand),
        lane=f"{start} to {area or 'no postcode'}",
        late=str(lane.late),
        minutes=length(lane.total_s),
        bar=Teller(names=names, zone=zone, total_s=lane.total_s).parts(
            [(share.owner, share.owed_s) for share in lane.shares]
        ),
    )
