"""What a person wants remembered for their next deliveries, and the consent that this stands on."""

from dataclasses import dataclass
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import ContactRef, PartyId, ShipmentId, TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceConsentGiven(Event):
    """Whoever reads the mail of a contact agreed that preferences are kept and applied.

    `contact` is a keyed hash of the verified e-mail address. `brand` is the one brand that it holds for;
    `None`: every brand of this network.
    """

    type: ClassVar[str] = "preference_consent.given"
    contact: ContactRef
    brand: PartyId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferencesSaved(Event):
    """What is to be remembered from now on, in place of what was; `kept` is a vault reference."""

    type: ClassVar[str] = "preferences.saved"
    contact: ContactRef
    brand: PartyId | None
    kept: TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceConsentWithdrawn(Event):
    """The consent holds no more; what was kept under it is out of the vault and is applied to nothing."""

    type: ClassVar[str] = "preference_consent.withdrawn"
    contact: ContactRef
    brand: PartyId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferencesErased(Event):
    """All that was kept about the contact is out of the vault with its key; every consent has ended."""

    type: ClassVar[str] = "preferences.erased"
    contact: ContactRef


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferencesApplied(Event):
    """A new shipment was arranged as preferred, as far as its terms allow; once for each shipment.

    `brand` names the consent it stands on, `None` that for every brand; `kept` is what was applied.
    """

    type: ClassVar[str] = "preferences.applied"
    contact: ContactRef
    shipment: ShipmentId
    brand: PartyId | None
    kept: TextRef


type PreferenceEvent = (
    PreferenceConsentGiven
    | PreferencesSaved
    | PreferenceConsentWithdrawn
    | PreferencesErased
    | PreferencesApplied
)
