"""The language of a language tag.

Source: BCP 47 (RFC 5646); underscores as POSIX writes them.
"""

LANGUAGE_TAG = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,3}$"
"""What a language tag looks like."""


def language_of(tag: str) -> str:
    """The language of a tag in small letters: `fr` of `fr-CH`, `FR_fr` and `fr`."""
    return tag.replace("_", "-").partition("-")[0].lower()
