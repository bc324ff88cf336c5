"""The promised window as an entry for a calendar, which a later version of the same entry moves or cancels.

Source: RFC 5545 (entry, folding), RFC 5546 (sequence, cancelling).
"""

from datetime import UTC, datetime

from doorstep.kernel.script import unmarked
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.heads import head
from doorstep.web.consignee.situation import DONE, ENDED, Situation, situation
from doorstep.web.consignee.speech import Speech, plain

OCTETS = 75
"""So long may a line be; a longer one goes on after a line end and a space."""

_WITHDRAWN = (ENDED - DONE) | {Situation.RETURNING}


def calendar_entry(facts: Facts, speech: Speech) -> str:
    """One event under the shipment's own name, or none when nothing is promised.

    Its sequence counts the windows that were promised before, so that a calendar that has an older version
    takes this one instead; what is withdrawn cancels it.
    """
    promise, versions = facts.promise, facts.card.promises
    found = situation(facts)
    withdrawn = found in _WITHDRAWN
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Doorstep//Delivery//EN", "CALSCALE:GREGORIAN"]
    lines.append("METHOD:CANCEL" if withdrawn and promise else "METHOD:PUBLISH")
    if promise is not None:
        summary = speech.text("page-calendar-title", brand=facts.brand.name)
        lines += [
            "BEGIN:VEVENT",
            f"UID:{facts.card.shipment}@doorstep",
            f"SEQUENCE:{len(versions) - 1 + withdrawn}",
            f"DTSTAMP:{_utc(facts.now)}",
            f"LAST-MODIFIED:{_utc(promise.made_at)}",
            f"DTSTART:{_utc(promise.window.start)}",
            f"DTEND:{_utc(promise.window.end)}",
            f"STATUS:{'CANCELLED' if withdrawn else 'CONFIRMED'}",
            f"SUMMARY:{_escaped(unmarked(summary))}",
            f"DESCRIPTION:{_escaped(unmarked(plain(head(facts, found, speech))))}",
            "END:VEVENT",
        ]
    return "\r\n".join([*map(folded, lines), "END:VCALENDAR", ""])


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets; no letter is cut."""
    pieces, length = [""], 0
    for letter in line:
        size = len(letter.encode())
        # The space that begins a further piece counts too.
        if length + size > OCTETS - (len(pieces) > 1):
            pieces.append("")
            length = 0
        pieces[-1] += letter
        length += size
    return "\r\n ".join(pieces)


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    bare = text.replace("\r\n", "\n").replace("\r", "\n")
    return bare.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")
