"""The story of one shipment for staff: everything known, newest first, in words."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from doorstep.domain.tracking.card import MessageLine
from doorstep.domain.tracking.timeline import TimelineEntry
from doorstep.events import ChangeKind, DeliveryMethod, ProofKind
from doorstep.kernel.time import Window, either
from doorstep.web.console import asked_words, seen_words, words
from doorstep.web.console.ladder_words import answered
from doorstep.web.console.message_words import about, held_back
from doorstep.web.console.names import Names
from doorstep.web.console.offer_words import chosen_from


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line. `kind` is `told` for messages, `held` for those held back; `minor` lines fold away."""

    at: datetime
    day: str
    time: str
    text: str
    small: str
    kind: str = ""
    minor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What the words of a line depend on besides its facts."""

    names: Names
    now: datetime
    zone: str
    subjects: Mapping[str, str]
    """Subject lines of what was said, by message."""

    def window(self, facts: Mapping[str, str], name: str = "window") -> str:
        """The window called `name` in an entry's facts."""
        found = _window(facts, name)
        return words.window(found, self.now, self.zone) if found else "no window"

    def hours(self, facts: Mapping[str, str]) -> str:
        """The hours of the entry's window, without its day."""
        found = _window(facts, "window")
        return words.hours(found, self.zone) if found else "one"

    def clock(self, moment: str | None) -> str:
        """The time of day of a moment in an entry's facts."""
        return words.when(datetime.fromisoformat(moment), self.now, self.zone) if moment else "unknown"


type _Say = Callable[[Mapping[str, str], Telling], tuple[str, str]]

MINOR = frozenset(
    {
        "prediction.published",
        "label.announced",
        "hand_off.offered",
        "slot.reserved",
        "slot.confirmed",
        "slot.released",
        "message.queued",
        "stop.approached",
        "stop.departed",
        "stop.reached",
        "stop.left",
    }
)
"""Codes that fold away: how the house works, and what a line beside them says better."""


def _window(facts: Mapping[str, str], name: str) -> Window | None:
    start, end = facts.get(f"{name}_start"), facts.get(f"{name}_end")
    if not start or not end:
        return None
    spans = [span.split("/") for span in facts.get(f"{name}_parts", "").split()] or [[start, end]]
    return either([Window(datetime.fromisoformat(one), datetime.fromisoformat(then)) for one, then in spans])


def story(
    entries: Sequence[TimelineEntry], messages: Sequence[MessageLine], telling: Telling
) -> tuple[Line, ...]:
    """The lines of `entries`, newest first."""
    triggers = {str(line.message): line.trigger for line in messages if line.message}
    return _gathered([_line(entry, triggers, telling) for entry in entries])


def _gathered(lines: Sequence[Line]) -> tuple[Line, ...]:
    """What happened to several parcels in the same minute is told once, with their number."""
    counted = Counter(map(_sense, lines))
    first = {_sense(line): line for line in reversed(lines)}
    return tuple(
        replace(line, small=", ".join(filter(None, (line.small, f"{counted[sense]} parcels"))))
        if counted[sense] > 1
        else line
        for sense, line in sorted(first.items(), key=lambda pair: pair[1].at, reverse=True)
    )


def _sense(line: Line) -> tuple[str, ...]:
    wrote = line.at.isoformat() if line.kind == "wrote" else ""  # two texts in a minute are two
    return line.day, line.time, line.text, line.small, wrote


def _line(entry: TimelineEntry, triggers: Mapping[str, str], telling: Telling) -> Line:
    facts = {
        **entry.facts,
        "trigger": entry.facts.get("trigger") or triggers.get(entry.facts.get("message", ""), ""),
    }
    text, small = _SAY.get(entry.code, _plain(entry.code))(facts, telling)
    return Line(
        at=entry.at,
        day=words.day(entry.at, telling.now, telling.zone),
        time=words.clock(entry.at, telling.zone),
        text=text,
        small=small,
        kind=_KINDS.get(entry.code, ""),
        minor=entry.code in MINOR,
    )


_KINDS: Mapping[str, str] = {
    "message.sent": "told",
    "message.received": "told",
    "message.failed": "held",
    "message.switched": "held",
    "message.held_back": "held",
    "case.opened": "wrote",
}


def _plain(code: str) -> _Say:
    subject, _, verb = code.partition(".")
    text = f"{subject} {verb}".replace("_", " ").capitalize()
    return lambda _, __: (text, "")


def _promised(facts: Mapping[str, str], telling: Telling) -> tuple[str, str]:
    return f"Promised {telling.window(facts)}", _after(
        "First promise", chosen_from(facts, telling.hours(facts))
    )


def _revised(facts: Mapping[str, str], telling: Telling) -> tuple[str, str]:
    if facts.get("kind") == ChangeKind.NARROWED:
        return (
            f"Promised {telling.window(facts)}",
            "The plan settled on one of the windows accepted",
        )
    why = "The consignee chose it" if facts.get("chosen") == "true" else words.cause(facts.get("cause", ""))
    said = why.capitalize() if why.islower() else why
    told = f"New promise: {telling.window(facts)}{asked_words.WITH_IT.get(facts.get('kind', ''), '')}"
    return told, _after(said, chosen_from(facts, telling.hours(facts)))


def _after(first: str, more: str) -> str:
    return f"{first}. {more}" if more else first


def _predicted(facts: Mapping[str, str], telling: Telling) -> tuple[str, str]:
    late = int(facts.get("late_permille", "0")) / 10
    stops = words.count(int(facts.get("stops_before", "0")), "stop")
    return f"Predicted {telling.window(facts)}", f"{stops} before it, {late:.0f} % chance of being late"


def _published(facts: Mapping[str, str], telling: Telling) -> tuple[str, str]:
    van = telling.names.van(facts.get("van"))
    if facts.get("withdrawn"):
        return f"Taken off the tour of {van}", ""
    return (
        f"Planned on {van}, stop {facts.get('position', '')}",
        f"Planned arrival {telling.clock(facts.get('planned_at'))}",
    )


def _started(facts: Mapping[str, str], telling: Telling) -> tuple[str, str]:
    return "Left the depot", seen_words.by(facts) or _tour(facts, telling)


def _tour(facts: Mapping[str, str], telling: Telling) -> str:
    van = telling.names.van_of_tour(facts.get("tour", ""))
    return f"With {van}" if van else ""


def _interrupted(facts: Mapping[str, str], telling: Telling) -> tuple[str, str]:
    minutes = int(facts.get("expected_s", "0")) // 60
    lasts = f", expected to last {minutes} min" if minutes else ""
    van = telling.names.van_of_tour(facts.get("tour", "")) or "The van"
    return f"{van} stopped", f"{words.cause(facts.get('cause', '')).capitalize()}{lasts}"


def _resequenced(facts: Mapping[str, str], telling: Telling) -> tuple[str, str]:
    saved = int(facts.get("broken_before", "0")) - int(facts.get("broken_after", "0"))
    gain = f"saves {words.count(saved, 'promise')}" if saved else "takes lateness off"
    gain = "keeps a promise of higher priority" if facts.get("spares_priority") == "true" else gain
    van = telling.names.van_of_tour(facts.get("tour", "")) or "The van"
    return f"{van} got a better sequence", f"{words.cause(facts.get('cause', '')).capitalize()}, {gain}"


def _delivered(facts: Mapping[str, str], _: Telling) -> tuple[str, str]:
    method = words.METHODS[DeliveryMethod(facts["method"])]
    off = facts.get("off_by_m")
    return f"Delivered {method}", f"{off} m from the stop" if off else ""


def _attempted(facts: Mapping[str, str], _: Telling) -> tuple[str, str]:
    again = (
        "Will be tried again on this tour"
        if facts.get("again_on_tour") == "true"
        else "Goes back to the depot"
    )
    return f"Not delivered: {words.cause(facts.get('cause', ''))}", again


def _collected(facts: Mapping[str, str], _: Telling) -> tuple[str, str]:
    off = facts.get("off_by_m")
    return "Collected at the door", f"{off} m from the stop" if off else ""


def _not_collected(facts: Mapping[str, str], _: Telling) -> tuple[str, str]:
    again = "Will be tried again on this tour" if facts.get("again_on_tour") == "true" else ""
    return f"Not collected: {words.cause(facts.get('cause', ''))}", again


def _held(facts: Mapping[str, str], telling: Telling) -> tuple[str, str]:
    return asked_words.kept(facts, telling.zone) or (f"Held: {words.cause(facts.get('cause', ''))}", "")


def _custody(facts: Mapping[str, str], telling: Telling) -> tuple[str, str]:
    giver, taker = telling.names.party(facts.get("giver", "")), telling.names.party(facts.get("taker", ""))
    return f"{taker[:1].upper()}{taker[1:]} has it", f"Handed over by {giver}"


def _proof(facts: Mapping[str, str], _: Telling) -> tuple[str, str]:
    return f"{words.PROOFS[ProofKind(facts['kind'])]} taken as proof", ""


def _sent(facts: Mapping[str, str], telling: Telling) -> tuple[str, str]:
    subject = telling.subjects.get(facts.get("message", ""), "")
    instead = ", in English: a text in their language is missing" if facts.get("spoken") else ""
    return f"{words.channel(facts.get('channel', 'Message'))} sent about {about(facts)}{instead}", subject


def _switched(facts: Mapping[str, str], _: Telling) -> tuple[str, str]:
    if facts.get("reason") == "comms.said_stop":
        return "No text message: they asked for none", f"{words.channel(facts.get('channel', ''))} is next"
    return (
        f"{words.channel(facts.get('tried', ''))} did not reach them",
        f"{words.channel(facts.get('channel', ''))} is next",
    )


def _texts(facts: Mapping[str, str]) -> str:
    return "WhatsApp messages" if facts.get("channel") == "whatsapp" else "text messages"


def _held_back(facts: Mapping[str, str], _: Telling) -> tuple[str, str]:
    reason = facts.get("reason", "")
    return f"Held back: {about(facts)}", held_back(reason)


def _rated(facts: Mapping[str, str], _: Telling) -> tuple[str, str]:
    stars = [
        f"{name} {facts[key]} of 5"
        for key, name in (("door", "the door"), ("goods", "the goods"))
        if key in facts
    ]
    return "Rated", ", ".join(stars).capitalize()


def _case(facts: Mapping[str, str], _: Telling) -> tuple[str, str]:
    return f"Case opened: {words.case_kind(facts.get('kind', ''))}", ""


def _closed(facts: Mapping[str, str], _: Telling) -> tuple[str, str]:
    return "Case closed", facts.get("outcome", "").replace("_", " ").capitalize()


def _doubted(facts: Mapping[str, str], _: Telling) -> tuple[str, str]:
    found = int(facts.get("candidates", "0"))
    return "Address in doubt", words.count(found, "place may be meant", "places may be meant")


def _because(facts: Mapping[str, str]) -> str:
    return words.cause(facts.get("cause", "")).capitalize()


_WITHDRAWN: Mapping[str, str] = {
    "silent": "The van has not been heard of",
    "over": "Its tour should have ended long ago, and nobody says anything",
    "interrupted": "The van stands still",
    "off_tour": "It is not on this tour any more",
}


def _fixed(text: str, small: str = "") -> _Say:
    return lambda _, __: (text, small)


_SAY: Mapping[str, _Say] = {
    "trade_order.accepted": _fixed("Order accepted"),
    "trade_order.cancelled": lambda facts, _: ("Cancelled", _because(facts)),
    "address.doubted": _doubted,
    "address.located": lambda facts, _: ("Address found", f"By {facts.get('basis', 'the map')}"),
    "parcel.packed": _fixed("Packed"),
    "label.announced": _fixed("Label made"),
    "promise.made": _promised,
    "promise.revised": _revised,
    "instruction.accepted": lambda facts, _: asked_words.accepted(facts),
    "access.noted": _fixed("How to get to the door", "Told by the consignee, for the driver"),
    "access.code_erased": _fixed("Gate code erased"),
    "instruction.delivered": lambda facts, telling: (asked_words.ON_DEVICE, _tour(facts, telling)),
    "instruction.read": lambda facts, telling: (asked_words.READ, _tour(facts, telling)),
    "instruction.not_followed": lambda facts, telling: (asked_words.missed(facts), _tour(facts, telling)),
    "prediction.published": _predicted,
    "prediction.withdrawn": lambda facts, _: (
        "Prediction withdrawn",
        facts.get("reason", "").replace("_", " "),
    ),
    "lateness.answered": lambda facts, _: answered(facts),
    "tour.published": _published,
    "tour.started": _started,
    "tour.interrupted": _interrupted,
    "tour.resequenced": _resequenced,
    "tour.resumed": lambda facts, telling: ("The van moves again", _tour(facts, telling)),
    "tour.ended": lambda facts, telling: ("The tour ended", _tour(facts, telling)),
    "stop.approached": _fixed("Next stop of the van"),
    "stop.arrived": lambda facts, _: ("The van is at the stop", seen_words.by(facts)),
    "stop.departed": lambda facts, _: ("The van left the stop", seen_words.by(facts)),
    "stop.reached": lambda facts, _: ("Seen at the stop", seen_words.off(facts)),
    "stop.left": lambda facts, _: ("Seen leaving the stop", seen_words.stood(facts)),
    "attempt.weighed": lambda facts, _: ("The attempt was checked", seen_words.checked(facts)),
    "stop.deferred": _fixed("Put off to the end of the tour"),
    "hub.arrived": _fixed("At the depot"),
    "vehicle.loaded": lambda facts, telling: ("Loaded", f"Into {telling.names.van(facts.get('van'))}"),
    "delivery.completed": _delivered,
    "delivery.attempted": _attempted,
    "delivery.refused": _fixed("Not taken by the consignee"),
    "collection.completed": _collected,
    "collection.attempted": _not_collected,
    "collection.abandoned": lambda facts, _: ("Nobody comes for it again", _because(facts)),
    "hold.started": _held,
    "hold.released": _fixed("Released, moves again"),
    "event.retracted": _fixed("An event was taken back"),
    "hand_off.confirmed": _custody,
    "proof.recorded": _proof,
    "damage.recorded": _fixed("Damage recorded"),
    "presence.asked": lambda facts, _: asked_words.presence_asked(facts),
    "presence.answered": lambda facts, _: asked_words.presence_answered(facts),
    "safe_place.pictured": _fixed("Consignee showed the safe place in a photo"),
    "safe_place.picture_erased": _fixed("The photo of the safe place was erased"),
    "share.made": _fixed("Consignee shared the delivery with somebody at home"),
    "share.ended": lambda facts, _: asked_words.share_ended(facts),
    "return.started": lambda facts, _: (
        "Goes back to the brand",
        words.cause(facts.get("cause", "")).capitalize(),
    ),
    "return.received": _fixed("Back at the depot"),
    "message.sent": _sent,
    "message.received": lambda facts, _: ("Received", f"The message about {about(facts)}"),
    "message.switched": _switched,
    "message.failed": lambda facts, _: (f"Message about {about(facts)} failed", facts.get("reason", "")),
    "message.held_back": _held_back,
    "texts.stopped": lambda facts, _: (f"Wants no more {_texts(facts)}", words.said_by(facts)),
    "texts.allowed": lambda facts, _: (f"Wants {_texts(facts)} again", words.said_by(facts)),
    "mails.stopped": lambda facts, _: (
        "Called an e-mail spam, none goes there any more"
        if facts.get("by") == "provider"
        else "Wants only the e-mails that are necessary",
        words.said_by(facts),
    ),
    "mails.allowed": lambda facts, _: ("Wants e-mails again", words.said_by(facts)),
    "mail.bounced": lambda facts, _: ("Nobody is at the e-mail address", facts.get("reason", "")),
    "rating.given": _rated,
    "case.opened": _case,
    "case.answered": _fixed("Answered by staff", "The page has it; a message brings it"),
    "reply.read": _fixed("The driver read what they wrote"),
    "reply.missed": _fixed("Not answered in time"),
    "case.closed": _closed,
}
