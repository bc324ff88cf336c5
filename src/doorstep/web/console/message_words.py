"""What the console says of messages: what each is about, and why one was not said."""

from collections.abc import Mapping

ABOUT: Mapping[str, str] = {
    "promise.made": "the first promise",
    "promise.revised": "the new window",
    "promise.rearranged": "the new place or way of handing over",
    "promise.recovered": "being back on promise",
    "address.doubted": "the doubtful address",
    "presence.asked": "whether somebody is in",
    "delivery.tomorrow": "tomorrow's delivery",
    "tour.started": "being on its way",
    "arrival.earlier": "coming earlier than was told",
    "approach.started": "being next",
    "delivery.completed": "the delivery",
    "delivery.attempted": "the failed attempt",
    "delivery.refused": "the refusal",
    "collection.completed": "the collection",
    "collection.attempted": "the failed attempt to collect",
    "case.answered": "the answer to what they wrote",
    "trade_order.cancelled": "the cancellation",
    "shipment.on_its_way": "being on the way",
    "promise.broken": "the time that could not be kept",
    "stop.near": "the van being near",
    "stop.arrived": "the van at the door",
    "return.started": "the way back",
    "return.received": "the goods being back",
    "rating.due": "how it went",
}

REASONS: Mapping[str, str] = {
    "off": "switched off",
    "duplicate": "said before",
    "superseded": "overtaken by a newer fact",
    "page": "the page alone shows it",
    "no_consent": "they have not agreed to hear it",
    "too_late": "no longer useful",
    "nothing_new": "nothing new in it",
    "unwanted": "they want only what the delivery needs",
    "cap": "enough messages for one delivery",
}


def about(facts: Mapping[str, str]) -> str:
    """What the message of an event is about; the trigger's own name where it has no words."""
    return ABOUT.get(facts.get("trigger", ""), facts.get("trigger", "it"))


def held_back(reason: str) -> str:
    """Why it was held back, as a sentence begins."""
    return REASONS.get(reason, reason).capitalize()
