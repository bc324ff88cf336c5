"""What may be asked about the preferences of a contact."""

from dataclasses import dataclass

from doorstep.kernel.ids import ContactRef, PartyId, ShipmentId, TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class SavePreferences:
    """Remember `kept`, a vault reference, with the consent of whoever saves it on a page of `brand`.

    `everywhere`: for every brand of the network, else for that brand alone.
    """

    contact: ContactRef
    brand: PartyId
    everywhere: bool
    kept: TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPreferenceConsent:
    """Remember and apply nothing more by the consent for `brand`; `None`: by that for every brand."""

    contact: ContactRef
    brand: PartyId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasePreferences:
    """Forget everything that is kept about the contact, whichever brand it was kept for."""

    contact: ContactRef


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplyPreferences:
    """Say that a shipment of `brand` is arranged by `kept`; asked in one change with what arranges it."""

    contact: ContactRef
    brand: PartyId
    shipment: ShipmentId
    kept: TextRef


type PreferenceCommand = SavePreferences | WithdrawPreferenceConsent | ErasePreferences | ApplyPreferences
