"""What the driver recorded about a visit that did not end with a delivery."""

from doorstep.domain.tracking.card import AttemptFacts, TourLeg
from doorstep.events import ProofKind
from doorstep.kernel.time import Window
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.record import Fact
from doorstep.web.consignee.situation import last_attempt
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech


def evidence(facts: Facts, speech: Speech) -> tuple[Fact, ...]:
    """The record of the last attempt, line by line; what was not recorded is not said."""
    attempt = last_attempt(facts)
    if attempt is None:
        return ()
    leg = next((leg for leg in facts.card.legs if leg.tour == attempt.tour), None)
    lines = [
        Fact(
            label=speech.text("page-attempt-reason"),
            value=speech.say("page-plain", text=speech.code("cause", attempt.cause)),
        ),
        Fact(
            label=speech.text("page-attempt-door"),
            value=_at_the_door(attempt, leg, speech),
            small=_distance(attempt, speech),
        ),
    ]
    photos = [
        proof for proof in facts.card.proofs if proof.kind is ProofKind.PHOTO and proof.at <= attempt.at
    ]
    if photos:
        shown = speech.say("page-attempt-photo", clock=speech.clock(photos[-1].at))
        lines.append(Fact(label=speech.text("page-attempt-photo-label"), value=shown))
    return tuple(lines)


def _at_the_door(attempt: AttemptFacts, leg: TourLeg | None, speech: Speech) -> Sentence:
    if leg is None or leg.arrived_at is None:
        return speech.moment(attempt.at)
    left = leg.departed_at if leg.departed_at and leg.departed_at > leg.arrived_at else attempt.at
    minutes = round((left - leg.arrived_at).total_seconds() / 60)
    if minutes < 1:
        return speech.moment(leg.arrived_at)
    return speech.say(
        "page-attempt-stay", window=speech.window(Window(leg.arrived_at, left)), minutes=minutes
    )


def _distance(attempt: AttemptFacts, speech: Speech) -> Sentence:
    # Not every viewer is shown the distance, so its absence says nothing.
    if attempt.off_by_m is None:
        return NOTHING
    return speech.say("page-attempt-distance", metres=attempt.off_by_m)
