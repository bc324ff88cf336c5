"""Until when the consignee may change the delivery on the page, by the brand's terms."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from doorstep.domain.tracking.health import is_address_doubtful, is_held
from doorstep.domain.tracking.stage import is_final
from doorstep.web.consignee.facts import Facts


class Closed(StrEnum):
    """Why nothing can be changed here."""

    ENDED = "ended"
    DOUBT = "doubt"
    LEFT = "left"
    PAST = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Whether the time can be changed, and until when; without a promise there is no deadline."""

    until: datetime | None = None
    closed: Closed | None = None


def change_terms(facts: Facts) -> Change:
    """The terms that hold now. A van that has left with the parcels cannot be called back."""
    if is_final(facts.stage) or facts.stage.startswith("return"):
        return Change(closed=Closed.ENDED)
    if is_address_doubtful(facts.card):
        return Change(closed=Closed.DOUBT)
    if facts.leg is not None:
        return Change(closed=Closed.LEFT)
    if facts.promise is None:
        return Change()
    if facts.now >= facts.promise.window.end or any(is_held(parcel) for parcel in facts.card.parcels):
        # A window that cannot be kept any more may always be replaced by one that can.
        return Change()
    until = facts.promise.window.start - timedelta(minutes=facts.brand.change_until_minutes)
    return Change(until=until, closed=Closed.PAST if facts.now >= until else None)
