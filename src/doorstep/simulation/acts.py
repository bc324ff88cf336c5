"""What a simulated driver tells about the tour, as it waits on the device and as it travels."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Picture(StrEnum):
    """What was photographed or written at the door."""

    NOTHING = ""
    PARCEL = "parcel"
    SIGNATURE = "signature"
    DAMAGE = "damage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One action. `occurred_at` is the device's own time, which is business time.

    Units: `expected_s` seconds, `off_by_m` metres.
    """

    id: str
    tour: str
    occurred_at: datetime
    kind: str
    stop: str = ""
    parcels: tuple[str, ...] = ()
    method: str = ""
    cause: str = ""
    again: bool = False
    leaves: bool = True
    picture: Picture = Picture.NOTHING
    expected_s: int = 0
    off_by_m: int | None = None
    asks: tuple[str, ...] = ()
    missed: str = ""


def wire(act: Act, media: str) -> dict[str, object]:
    """The action as the driver's API takes it; `media` names its uploaded picture."""
    body: dict[str, object] = {
        "id": act.id,
        "occurred_at": act.occurred_at,
        "kind": act.kind,
        "again": act.again,
        "leaves": act.leaves,
        "expected_s": act.expected_s,
        "off_by_m": act.off_by_m,
    }
    named = {"stop": act.stop, "parcels": act.parcels, "method": act.method, "cause": act.cause}
    named |= {"asks": act.asks, "missed": act.missed}
    body |= {name: value for name, value in named.items() if value}
    if media:
        kind = "signature" if act.picture is Picture.SIGNATURE else "photo"
        body["proofs"] = [{"kind": kind, "media": media}]
    return body
