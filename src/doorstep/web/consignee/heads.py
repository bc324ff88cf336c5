"""The sentence that answers, for every situation."""

from collections.abc import Callable, Mapping
from datetime import datetime

from doorstep.events import DeliveryMethod
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.situation import Situation, last_attempt
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech


def head(facts: Facts, found: Situation, speech: Speech) -> Sentence:
    """One sentence in the largest type."""
    return _HEADS[found](facts, speech)


def done_at(facts: Facts) -> datetime:
    """When the last parcel was received, or collected where it was to be."""
    return max(parcel.done_at for parcel in facts.card.parcels if parcel.done_at)


def delivered_how(facts: Facts) -> DeliveryMethod:
    """Into whose hands; when parcels went different ways, the one that promises least."""
    methods = {parcel.method for parcel in facts.card.parcels if parcel.method}
    return methods.pop() if len(methods) == 1 else DeliveryMethod.HOUSEHOLD


def _plain(key: str) -> Callable[[Facts, Speech], Sentence]:
    return lambda facts, speech: speech.say(key, brand=facts.brand.name, count=facts.several)


def _promised(key: str) -> Callable[[Facts, Speech], Sentence]:
    def say(facts: Facts, speech: Speech) -> Sentence:
        promise = facts.promise
        return speech.say(key, window=speech.window(promise.window) if promise else NOTHING)

    return say


def _predicted(key: str, without: str) -> Callable[[Facts, Speech], Sentence]:
    def say(facts: Facts, speech: Speech) -> Sentence:
        prediction = facts.prediction
        if prediction is None or prediction.window is None:
            return speech.say(without)
        return speech.say(key, window=speech.window(prediction.window))

    return say


def _delivered(facts: Facts, speech: Speech) -> Sentence:
    return speech.say(
        "page-head-delivered",
        moment=speech.moment(done_at(facts)),
        how=speech.code("method", delivered_how(facts)),
    )


def _collected(facts: Facts, speech: Speech) -> Sentence:
    return speech.say("page-head-collected", moment=speech.moment(done_at(facts)))


def _at_door(facts: Facts, speech: Speech) -> Sentence:
    promise = facts.promise
    if promise is not None and is_early(facts):
        return speech.say("page-head-waiting", window=speech.window(promise.window))
    return speech.say("page-head-at-door")


def is_early(facts: Facts) -> bool:
    """The van stands at the address and waits for the promised window to open."""
    return facts.promise is not None and facts.now < facts.promise.window.start


def _attempted(facts: Facts, speech: Speech) -> Sentence:
    attempt, promise = last_attempt(facts), facts.promise
    if promise and attempt and promise.made_at >= attempt.at:
        return speech.say("page-head-attempted-next", window=speech.window(promise.window))
    return speech.say("page-head-attempted")


_HEADS: Mapping[Situation, Callable[[Facts, Speech], Sentence]] = {
    Situation.CANCELLED: _plain("page-head-cancelled"),
    Situation.LOST: _plain("page-head-lost"),
    Situation.RETURNED: _plain("page-head-returned"),
    Situation.RETURNING: _plain("page-head-returning"),
    Situation.DISPUTED: _plain("page-head-disputed"),
    Situation.DELIVERED: _delivered,
    Situation.COLLECTED: _collected,
    Situation.ABANDONED: _plain("page-head-abandoned"),
    Situation.DOUBT: _plain("page-head-doubt"),
    Situation.REFUSED: _plain("page-head-refused"),
    Situation.ATTEMPTED: _attempted,
    Situation.AT_DOOR: _at_door,
    Situation.STALE: _plain("page-head-stale"),
    Situation.STOPPED: _plain("page-head-stopped"),
    Situation.HELD: _plain("page-head-held"),
    Situation.LATE: _promised("page-head-late"),
    Situation.COMING_LATE: _predicted("page-head-coming-late", "page-head-overdue"),
    Situation.NEXT: _predicted("page-head-next", "page-head-next-plain"),
    Situation.COMING: _predicted("page-head-coming", "page-head-open"),
    Situation.OVERDUE: _plain("page-head-overdue"),
    Situation.PROMISED: _promised("page-head-promised"),
    Situation.OPEN: _plain("page-head-open"),
}
