"""The one device that speaks for a tour, and photos that wait for the action they prove: rows, merely set."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import MediaRef, PartyId, TourId


@dataclass(frozen=True, slots=True, kw_only=True)
class TourDevice:
    """Which device speaks for a tour. The last claim wins, so that a broken phone stops nobody."""

    tour: TourId
    device: str
    claimed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoKept:
    """A photo or signature stored in the vault by a driver; `digest` is that of its ciphertext."""

    media: MediaRef
    digest: str
    driver: PartyId
    tour: TourId


class OtherDevice(Refused):
    """Another device speaks for this tour now. Take the tour over on this one, if it is the driver's."""

    code = "driver.other_device"


def check_device(claim: TourDevice | None, device: str, tour: TourId) -> None:
    """A tour nobody claimed listens to anybody of its driver's devices.

    Raises: OtherDevice.
    """
    if claim is not None and claim.device != device:
        raise OtherDevice(
            f"tour {tour} is driven with another device since {claim.claimed_at:%H:%M} UTC; "
            "take it over on this one to go on here"
        )
