"""Whose minutes a shipment's delay is made of, with the table that explains them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from litestar import Request, get

from doorstep.domain.ledger import Explanation, Row
from doorstep.domain.ledger.day import together
from doorstep.domain.ledger.findings import leg_key
from doorstep.domain.ledger.journey import VisitRows
from doorstep.events import Owner, OwnerShare
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.party import Role
from doorstep.web.api.wire import day_in
from doorstep.web.door import enter
from doorstep.web.minutes import minutes_of, minutes_of_day
from doorstep.web.site import Site
from doorstep.web.slots import local_day

AnyRequest = Request[Any, Any, Any]


@get("/api/v1/shipments/{shipment:str}/minutes")
async def shipment_minutes(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """The delay in whole seconds, shared exactly; it accrues while the shipment is under way."""
    who = await enter(request, site, Role.BRAND, Role.LSP, Role.SERVICE)
    _, found = await minutes_of(site, who, ShipmentId(shipment))
    return shown(found)


@get("/api/v1/minutes")
async def day_minutes(request: AnyRequest, site: Site, day: str = "") -> dict[str, Any]:
    """The minutes of the shipments that were due on a day (by default today), by lane and owner."""
    who = await enter(request, site, Role.BRAND, Role.LSP, Role.SERVICE)
    due = day_in(day) or str(local_day(site.desk.clock.now(), str(site.region["time_zone"])))
    found = await minutes_of_day(site, who, due)
    return {
        "day": due,
        "due": found.due,
        "late": len(found.late),
        "left_out": found.left_out,
        "owners": _owed(together(share for one in found.late for share in one.attribution.shares)),
        "lanes": [
            {
                "brand": lane.brand,
                "lane": lane.lane,
                "late": lane.late,
                "provisional": lane.provisional,
                "late_s": lane.total_s,
                "owners": _owed(lane.shares),
            }
            for lane in found.lanes
        ],
        "shipments": [
            {"shipment": one.shipment, "late_s": one.attribution.total_s, "provisional": one.provisional}
            for one in found.late
        ],
    }


def _owed(shares: Sequence[OwnerShare]) -> list[dict[str, Any]]:
    return [{**_owner(share.owner), "owed_s": share.owed_s} for share in shares]


def shown(found: Explanation) -> dict[str, Any]:
    """The explanation as JSON; anyone can work it out again."""
    attribution = found.attribution
    return {
        "shipment": found.shipment,
        "brand": found.brand,
        "state": "provisional" if found.provisional else "final",
        "rule_version": found.rule_version,
        "promise": found.promise,
        "promised_until": _moment(found.promise_end),
        "until": _moment(found.end_s),
        "late_s": attribution.total_s,
        "promise_gap_s": attribution.promise_gap_s,
        "early_s": found.early_s,
        "calendar_ended": found.calendar_ended,
        "owners": _owed(attribution.shares),
        "visits": [_visit(visit) for visit in found.visits],
    }


def _visit(visit: VisitRows) -> dict[str, Any]:
    return {
        "tour": visit.tour,
        "failed": _owner(visit.failed) if visit.failed else None,
        "again_s": visit.again_s,
        "flags": [flag.value for flag in visit.flags],
        "evidence": list(visit.evidence),
        "legs": [_row(row) for row in visit.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "step": row.step,
        "leg": leg_key(row.leg),
        "owners": [_owner(owner) for owner in row.leg.owners],
        "planned_entry": _moment(row.planned_entry),
        "planned_exit": _moment(row.planned_exit),
        "entry": _moment(row.entry),
        "due_from_entry": _moment(row.due),
        "exit": _moment(row.exit),
        "knock_on_s": row.knock_on,
        "knock_on_taken_s": list(row.knock_on_taken),
        "own_s": row.own,
        "recovered_s": list(row.recovered),
        "debts_s": list(row.debts),
        "flags": [flag.value for flag in row.leg.flags],
        "evidence": list(row.leg.evidence),
    }


def _owner(owner: Owner) -> dict[str, str | None]:
    return {"kind": owner.kind.value, "party": owner.party or None}


def _moment(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")


routes = [shipment_minutes, day_minutes]
