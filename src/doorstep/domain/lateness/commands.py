"""What may be asked about what lateness costs a brand."""

from dataclasses import dataclass

from doorstep.kernel.ids import PartyId
from doorstep.kernel.lateness import LatenessCosts


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLatenessCosts:
    """Weigh with these costs from now on; `None` with the usual ones.

    `seen_version` is what the person who asks looked at; `None` for one who replaces whatever stands.
    """

    brand: PartyId
    costs: LatenessCosts | None
    seen_version: int | None = None


type LatenessCostsCommand = SetLatenessCosts
