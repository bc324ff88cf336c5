"""Preferences: what a person wants done the same way next time, kept and applied only by their consent."""

from doorstep.domain.preferences.commands import (
    ApplyPreferences,
    ErasePreferences,
    PreferenceCommand,
    SavePreferences,
    WithdrawPreferenceConsent,
)
from doorstep.domain.preferences.decide import AppliedAlready, NoConsent, PreferencesChanged
from doorstep.domain.preferences.views import Consent, PreferenceBook

__all__ = [
    "AppliedAlready",
    "ApplyPreferences",
    "Consent",
    "ErasePreferences",
    "NoConsent",
    "PreferenceBook",
    "PreferenceCommand",
    "PreferencesChanged",
    "SavePreferences",
    "WithdrawPreferenceConsent",
]
