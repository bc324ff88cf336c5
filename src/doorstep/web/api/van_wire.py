"""What may be set for a van, as the API takes it in and gives it out."""

from typing import Annotated, Any

import msgspec

from doorstep.engine.records import VanTerms
from doorstep.web.api.wire import CLOCK, Skill

Clock = Annotated[str, msgspec.Meta(pattern=CLOCK)]
Minor = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]


class BreakIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A rest of the driver: it begins from `earliest` to `latest`, local time of the depot."""

    earliest: Clock
    latest: Clock
    minutes: Annotated[int, msgspec.Meta(ge=1, le=240)]


class VanTermsIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All that is set for a van, or for all vans of a depot; it replaces what stands.

    What is null or left out is not set there.
    """

    breaks: Annotated[list[BreakIn], msgspec.Meta(max_length=4)] | None = None
    tours: Annotated[int, msgspec.Meta(ge=1, le=8)] | None = None
    reload_minutes: Annotated[int, msgspec.Meta(ge=0, le=480)] | None = None
    capacity_g: Annotated[int, msgspec.Meta(gt=0, le=60_000_000)] | None = None
    capacity_cm3: Annotated[int, msgspec.Meta(gt=0, le=200_000_000)] | None = None
    capacity_pieces: Annotated[int, msgspec.Meta(gt=0, le=10_000)] | None = None
    skills: Annotated[list[Skill], msgspec.Meta(max_length=20)] | None = None
    hour_minor: Minor | None = None
    km_minor: Minor | None = None


def terms(wish: VanTermsIn) -> VanTerms:
    """What was taken in."""
    breaks = wish.breaks
    return VanTerms(
        breaks=None if breaks is None else tuple((one.earliest, one.latest, one.minutes) for one in breaks),
        tours=wish.tours,
        reload_minutes=wish.reload_minutes,
        capacity_g=wish.capacity_g,
        capacity_cm3=wish.capacity_cm3,
        capacity_pieces=wish.capacity_pieces,
        skills=None if wish.skills is None else tuple(sorted(set(wish.skills))),
        hour_minor=wish.hour_minor,
        km_minor=wish.km_minor,
    )


def told(known: VanTerms) -> dict[str, Any]:
    """What is given out."""
    breaks = known.breaks
    return {
        "breaks": None
        if breaks is None
        else [{"earliest": first, "latest": last, "minutes": minutes} for first, last, minutes in breaks],
        "tours": known.tours,
        "reload_minutes": known.reload_minutes,
        "capacity_g": known.capacity_g,
        "capacity_cm3": known.capacity_cm3,
        "capacity_pieces": known.capacity_pieces,
        "skills": None if known.skills is None else list(known.skills),
        "hour_minor": known.hour_minor,
        "km_minor": known.km_minor,
    }
