"""The last leg: stops before yours, how far the van is, and a map when there is something true to draw."""

import json
from dataclasses import replace
from datetime import timedelta

from doorstep.domain.tracking.stage import is_next
from doorstep.engine.positions import Fix
from doorstep.kernel.place import distance_m
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.record import MapView
from doorstep.web.consignee.situation import Situation
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech
from doorstep.web.last_ways import on_street

FRESH = timedelta(minutes=6)
"""A position older than this is told in words only."""

SHOWN = frozenset(
    {Situation.COMING, Situation.COMING_LATE, Situation.NEXT, Situation.AT_DOOR, Situation.STALE}
)


def last_leg(facts: Facts, found: Situation, speech: Speech) -> MapView | None:
    """What is known of the way to the door; `None` before the van leaves and after it was there."""
    leg = facts.leg
    if leg is None or found not in SHOWN:
        return None
    approaching = is_next(facts.card, leg)
    if found is Situation.STALE and not approaching:
        return None
    view = MapView(
        heading=_heading(facts, found, speech, approaching=approaching),
        text=_text(facts, found, speech, near=approaching),
    )
    fix, point = facts.fix, facts.address.point
    if not approaching or fix is None or point is None:
        return view
    if found is not Situation.STALE and facts.now - fix.at > FRESH:
        return view
    return replace(
        view,
        alt=speech.text("page-map-alt", street=facts.address.street),
        vans=json.dumps([_van(fix, facts)]),
        home=f"{point.lat:.5f},{point.lon:.5f}",
        speed=f"{facts.speed:g}",
    )


def _van(fix: Fix, facts: Facts) -> dict[str, object]:
    """The van as it was last seen, on its street; never which van it is, nor another consignee's stop."""
    at = on_street(facts.way, fix)
    return {
        "id": "van",
        "lat": round(at.lat, 5),
        "lon": round(at.lon, 5),
        "heading": fix.heading,
        "accuracy_m": fix.accuracy_m,
        "age_s": max(0, int((facts.now - fix.at).total_seconds())),
    }


def _heading(facts: Facts, found: Situation, speech: Speech, *, approaching: bool) -> str:
    if found is Situation.STALE:
        return speech.text("page-map-last-known")
    if found is Situation.AT_DOOR:
        return speech.text("page-map-at-door")
    if approaching:
        return speech.text("page-map-next")
    prediction = facts.prediction
    if prediction is None:
        return speech.text("page-map-on-tour")
    return speech.text("page-map-stops-before", count=prediction.stops_before)


def _text(facts: Facts, found: Situation, speech: Speech, *, near: bool) -> Sentence:
    fix, point = facts.fix, facts.address.point
    if found is Situation.STALE and fix is not None:
        return speech.say("page-map-stale", clock=speech.clock(fix.at), age=speech.age(fix.at))
    if not near or fix is None or point is None:
        return speech.say("page-map-later") if facts.prediction else NOTHING
    return speech.say(
        "page-map-distance",
        distance=distance_words(distance_m(fix.point, point), speech),
        clock=speech.clock(fix.at),
        age=speech.age(fix.at),
    )


def distance_words(metres: float, speech: Speech) -> str:
    """A distance as one would say it, no finer than a position allows."""
    if metres < 950:
        return speech.text("page-metres", metres=max(50, round(metres / 50) * 50))
    return speech.text("page-kilometres", km=round(metres / 1000, 1))
