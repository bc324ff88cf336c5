"""Until when the consignee may change the delivery on the page, by the brand's terms."""

from doorstep.web.change_terms import Change, Closed, closing
from doorstep.web.consignee.facts import Facts

__all__ = ["Change", "Closed", "change_terms"]


def change_terms(facts: Facts) -> Change:
    """The terms of another time that hold now."""
    return closing(facts.card, facts.brand, facts.now)
