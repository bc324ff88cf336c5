"""Today's tour as a driver's device has it open: what consignees change is told at once, stop by stop."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from doorstep.domain.slots.views import key_of
from doorstep.engine.positions import Fix
from doorstep.kernel.party import Role
from doorstep.web.door import AnyRequest, enter, secret_of
from doorstep.web.driver.record import DriverTour
from doorstep.web.driver.shown import TourShown, clock_now, driver_tour_of, opens_code, shown
from doorstep.web.driver.today import NoTour
from doorstep.web.scene import Parts
from doorstep.web.site import Site

NOT_SENT = ("stops", "clock", "csrf", "device")
"""What a device knows from its own questions; a clock that goes on is no news, and no claim is an event."""


@dataclass(slots=True)
class TourScene:
    """The tour in parts: `tour` without its stops but with their `order`, and each stop as `stop <id>`.

    Only the stops that changed are sent. Without a tour `tour` is null.
    """

    site: Site
    request: AnyRequest
    _read: TourShown | None = field(default=None, init=False)

    @property
    def heeds(self) -> Collection[str]:
        """The tour, its shipments, the plan of its day, and the van. Without a tour time alone brings one."""
        if self._read is None:
            return ()
        sources = self._read.sources
        plan = key_of(sources.depot.depot, sources.sheet.day)
        return (sources.sheet.tour, *sources.cards, plan, sources.van.van)

    @property
    def secrets(self) -> Sequence[str]:
        """The session or the key."""
        return (secret_of(self.request),)

    @property
    def rest_s(self) -> float:
        """One tour is cheap to read, and its driver is not to wait."""
        return 0.0

    async def look(self, *, known: bool = False) -> Parts:
        """Read everything anew: a plan that changed may bring other shipments. Raises: NoAccess."""
        del known
        who = await enter(self.request, self.site, Role.DRIVER)
        try:
            self._read = await shown(self.site, who)
        except NoTour:
            self._read = None
        return self._parts()

    def glance(self, vans: Mapping[str, Fix]) -> Parts | None:
        """What time alone alters. A van that comes near a gate whose code is sealed takes a look."""
        if self._read is None:
            return None
        fix = vans.get(self._read.sources.van.van)
        if fix is not None and opens_code(self.site, self._read, fix):
            return None
        return Parts(html={}) if vans else self._parts()

    def _parts(self) -> Parts:
        if self._read is None:
            return Parts(html={}, values={"tour": None})
        return Parts(html={}, values=_values(driver_tour_of(self._read, "", clock_now(self.site))))


def _values(tour: DriverTour) -> Mapping[str, object]:
    body: dict[str, Any] = msgspec.to_builtins(tour)
    stops = {f"stop {stop['id']}": stop for stop in body["stops"]}
    frame = {name: value for name, value in body.items() if name not in NOT_SENT}
    return {**stops, "tour": frame | {"order": [stop["id"] for stop in body["stops"]]}}
