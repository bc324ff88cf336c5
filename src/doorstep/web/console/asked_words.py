"""What a consignee asked for, and how far it came with the driver, in the console's words."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.events import DeliveryMethod, NotFollowed
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


def accepted(facts: Mapping[str, str]) -> tuple[str, str]:
    """How it is to be handed over now."""
    method = facts.get("method")
    how = words.METHODS[DeliveryMethod(method)] if method else "at the door, as ordered"
    return f"To be handed over: {how}", "Asked for by the consignee"


def missed(facts: Mapping[str, str]) -> str:
    """Why it was not done as asked."""
    return f"Not done as the consignee asked: {_MISSED[NotFollowed(facts['reason'])]}"
