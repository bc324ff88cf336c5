"""What the reader of the work page asked to see; it is the page's address."""

from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlencode

from doorstep.web.console.facts import Need


class Tab(StrEnum):
    """Which shipments are looked at."""

    NEEDS = "needs"
    TODAY = "today"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A tab, a counter, a brand and words to look for."""

    tab: Tab = Tab.NEEDS
    need: Need | None = None
    brand: str = ""
    query: str = ""

    def href(self, **changes: object) -> str:
        """The address of the page with these changes."""
        wish = replace(self, **changes)
        told = {"tab": wish.tab, "show": wish.need or "", "brand": wish.brand, "q": wish.query}
        asked = {name: value for name, value in told.items() if value and value != Tab.NEEDS}
        return f"/console?{urlencode(asked)}" if asked else "/console"
