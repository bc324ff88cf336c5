"""What a consignee asked for, and how far it came with the driver, in the console's words."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.tracking.presence import PresenceLine
from doorstep.events import DeliveryMethod, DropRisk, NotFollowed
from doorstep.web.console import words

ON_DEVICE = "What the consignee asked for is on the driver's device"
READ = "The driver has read what the consignee asked for"

_MISSED: Mapping[NotFollowed, str] = {
    NotFollowed.NOBODY_THERE: "nobody was there",
    NotFollowed.NOT_TAKEN: "it was not taken there",
    NotFollowed.NOT_SAFE: "it was not safe there",
    NotFollowed.NOT_FOUND: "the driver did not find it",
}


WITH_IT = {
    "address": ", another address",
    "pickup_point": ", a pickup point",
    "hold": ", kept at the depot until then",
}
"""What was changed with a window, by kind."""


def kept(facts: Mapping[str, str], zone: str) -> tuple[str, str] | None:
    """That the depot keeps it for somebody who is away; `None` for a hold of any other cause."""
    if not facts.get("until", ""):
        return None
    day = words.long_day(datetime.fromisoformat(facts["until"]), zone)
    return "Kept at the depot for the consignee, who is away", f"Until {day}"


def presence_asked(facts: Mapping[str, str]) -> tuple[str, str]:
    """That it was asked whether somebody is in, and why."""
    risks = [_RISKS[risk] for risk in DropRisk if risk.value in facts.get("risks", "")]
    return "Asked whether somebody is in", ", ".join(risks).capitalize()


def presence_answered(facts: Mapping[str, str]) -> tuple[str, str]:
    """What was answered."""
    home = facts.get("at_home") == "true"
    through = "Answered by somebody at home" if facts.get("share") else ""
    return "Somebody is in, they say" if home else "Nobody will be in, they say", through


def share_ended(facts: Mapping[str, str]) -> tuple[str, str]:
    """That a weaker link opens nothing any more, and why."""
    taken = facts.get("reason") == "taken_back"
    return "A link for somebody at home ended", "Taken back by the consignee" if taken else "Its time is up"


def presence(line: PresenceLine | None, now: datetime, zone: str) -> tuple[str, str]:
    """What stands now, for the panel; no answer is said as none, nothing where nobody asked."""
    if line is None:
        return "", ""
    if line.answered_at is None:
        return "asked, no answer", f"asked {words.when(line.at, now, zone)}"
    said = "yes, they say" if line.at_home else "no, they say"
    return said, words.when(line.answered_at, now, zone)


_RISKS = {
    DropRisk.ATTENDED: "has to be taken in person",
    DropRisk.ATTEMPTED: "was tried in vain before",
    DropRisk.VALUABLE: "goods of value",
}


def accepted(facts: Mapping[str, str]) -> tuple[str, str]:
    """How it is to be handed over now."""
    method = facts.get("method")
    how = words.METHODS[DeliveryMethod(method)] if method else "at the door, as ordered"
    return f"To be handed over: {how}", "Asked for by the consignee"


def missed(facts: Mapping[str, str]) -> str:
    """Why it was not done as asked."""
    return f"Not done as the consignee asked: {_MISSED[NotFollowed(facts['reason'])]}"
