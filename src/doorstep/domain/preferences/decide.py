"""The rules of remembering: by consent, for the brands it was given for, and once for each shipment."""

from datetime import datetime
from typing import ClassVar, assert_never

from doorstep.domain.preferences.commands import (
    ApplyPreferences,
    ErasePreferences,
    PreferenceCommand,
    SavePreferences,
    WithdrawPreferenceConsent,
)
from doorstep.domain.preferences.state import Preferences
from doorstep.events import (
    PreferenceConsentGiven,
    PreferenceConsentWithdrawn,
    PreferenceEvent,
    PreferencesApplied,
    PreferencesErased,
    PreferencesSaved,
)
from doorstep.kernel.errors import Refused


class NoConsent(Refused):
    """No consent is in force by which something could be applied for this brand. Nothing was changed."""

    code: ClassVar[str] = "preferences.no_consent"


class PreferencesChanged(Refused):
    """The preferences were changed since they were read. Read them again; nothing was changed."""

    code: ClassVar[str] = "preferences.changed_meanwhile"


class AppliedAlready(Refused):
    """This shipment was arranged as preferred before; what was undone since stays undone."""

    code: ClassVar[str] = "preferences.applied_already"


def decide(preferences: Preferences, command: PreferenceCommand, *, at: datetime) -> list[PreferenceEvent]:
    """What happens when `command` is asked `at` a moment. The same again is no event.

    Raises: NoConsent, PreferencesChanged, AppliedAlready; each for what is to be applied only.
    """
    match command:
        case SavePreferences():
            return _save(preferences, command, at)
        case WithdrawPreferenceConsent():
            known = command.brand in preferences.kept
            return (
                [PreferenceConsentWithdrawn(occurred_at=at, contact=command.contact, brand=command.brand)]
                if known
                else []
            )
        case ErasePreferences():
            return [PreferencesErased(occurred_at=at, contact=command.contact)] if preferences.kept else []
        case ApplyPreferences():
            return [_applied(preferences, command, at)]
        case _:
            assert_never(command)


def _save(preferences: Preferences, command: SavePreferences, at: datetime) -> list[PreferenceEvent]:
    """Whoever chooses anew where it is to hold ends the other choice: it was wider, or this one is."""
    brand, other = (None, command.brand) if command.everywhere else (command.brand, None)
    contact = command.contact
    if preferences.kept.get(brand) == command.kept and other not in preferences.kept:
        return []
    ended = (
        [PreferenceConsentWithdrawn(occurred_at=at, contact=contact, brand=other)]
        if other in preferences.kept
        else []
    )
    return [
        *ended,
        PreferenceConsentGiven(occurred_at=at, contact=contact, brand=brand),
        PreferencesSaved(occurred_at=at, contact=contact, brand=brand, kept=command.kept),
    ]


def _applied(preferences: Preferences, command: ApplyPreferences, at: datetime) -> PreferencesApplied:
    found = preferences.of(command.brand)
    if found is None:
        raise NoConsent(
            f"nothing is remembered for {command.brand} by consent; {command.shipment} is as ordered"
        )
    if found.kept != command.kept:
        raise PreferencesChanged(
            f"what is remembered was changed meanwhile; read it again for {command.shipment}"
        )
    if command.shipment in preferences.applied:
        raise AppliedAlready(f"{command.shipment} was arranged as preferred before")
    return PreferencesApplied(
        occurred_at=at, contact=command.contact, shipment=command.shipment, brand=found.brand, kept=found.kept
    )
