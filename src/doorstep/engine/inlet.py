"""The one way in for positions, whatever door they came through: judged, then stored durably."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from doorstep.domain.positions import Said, Trail, judge
from doorstep.engine.ports import Clock
from doorstep.engine.positions import Fix, Judged, Positions
from doorstep.kernel.ids import TenantId, VanId

MOST_TRAILS = 200_000
"""Vans remembered a network; a process that hears of more begins anew, and asks the database again."""

_moment = attrgetter("at")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of a batch."""

    stored: int
    doubted: int


@dataclass(slots=True, kw_only=True)
class Inlet:
    """Remembers the newest believed fix of every van it hears of."""

    positions: Positions
    clock: Clock
    _trails: defaultdict[TenantId, dict[str, Trail]] = field(
        default_factory=lambda: defaultdict[TenantId, dict[str, Trail]](dict)
    )

    async def take(
        self,
        tenant: TenantId,
        said: Sequence[Said],
        *,
        device: str = "",
        evidence: Mapping[str, object] | None = None,
        doubt: str = "",
    ) -> Taken:
        """Answered after the commit that holds the fixes. `evidence` and `doubt` are of a single fix.

        Raises: TooManyWaiting, Unavailable.
        """
        self.positions.room(tenant, len(said))
        trails = self._trails[tenant]
        unknown = {one.van for one in said if one.van not in trails}
        if unknown:
            await self._learn(tenant, trails, unknown)
        ordered = sorted(said, key=_moment)
        if doubt:
            trails = {one.van: Trail() for one in said}  # a fix that is not believed moves nobody
        verdicts = judge(trails, ordered, self.clock.now().timestamp())
        kept: dict[int, Mapping[str, object]] = {
            n: {"clock_off_s": -off} for n, off in verdicts.shifted.items()
        }
        if evidence:
            kept[0] = {**evidence, **kept.get(0, {})}
        if doubt:
            verdicts.doubts, verdicts.stale = [doubt] * len(said), list(range(len(said)))
        await self.positions.store(
            Judged(tenant=tenant, said=ordered, verdicts=verdicts, device=device, evidence=kept)
        )
        return Taken(stored=len(said), doubted=len(said) - verdicts.doubts.count(""))

    async def _learn(self, tenant: TenantId, trails: dict[str, Trail], vans: set[str]) -> None:
        known = await self.positions.last(tenant, [VanId(van) for van in vans])
        if len(trails) + len(vans) > MOST_TRAILS:
            self._trails.pop(tenant, None)  # whoever is judging goes on with the old ones
        trails.update({van: trails.get(van) or Trail() for van in vans})
        for fix in known:
            _remember(trails[fix.van], fix)


def _remember(trail: Trail, fix: Fix) -> None:
    at = fix.at.timestamp()
    if at > trail.at:
        trail.at, trail.lat, trail.lon = at, fix.lat, fix.lon
