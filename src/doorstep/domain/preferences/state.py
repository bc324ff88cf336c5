"""What is remembered of one contact and by which consent, folded from its events."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from doorstep.events import (
    PreferenceConsentGiven,
    PreferenceConsentWithdrawn,
    PreferenceEvent,
    PreferencesApplied,
    PreferencesErased,
    PreferencesSaved,
)
from doorstep.kernel.ids import PartyId, ShipmentId, TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What was saved, and the brand its consent holds for; `None`: every brand."""

    brand: PartyId | None
    kept: TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The consents in force, each with what was saved under it, and the shipments arranged so far."""

    kept: Mapping[PartyId | None, TextRef] = field(default_factory=dict[PartyId | None, TextRef])
    applied: frozenset[ShipmentId] = frozenset()

    def of(self, brand: PartyId) -> Kept | None:
        """What holds for a brand: its own, else what was saved for every brand, else nothing."""
        return next(
            (Kept(brand=one, kept=self.kept[one]) for one in (brand, None) if self.kept.get(one)), None
        )


def evolve(preferences: Preferences, event: PreferenceEvent) -> Preferences:
    """What stands after `event`. Never refuses: the event already happened."""
    kept = dict(preferences.kept)
    match event:
        case PreferenceConsentGiven():
            kept.setdefault(event.brand, "")
        case PreferencesSaved():
            kept[event.brand] = event.kept
        case PreferenceConsentWithdrawn():
            kept.pop(event.brand, None)
        case PreferencesErased():
            kept = {}
        case PreferencesApplied():
            return replace(preferences, applied=preferences.applied | {event.shipment})
        case _:
            assert_never(event)
    return replace(preferences, kept=kept)
