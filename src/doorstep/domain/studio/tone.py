"""How a brand speaks in one language, and the few sentences that are its own."""

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where an own sentence stands: before what is explained, or at the end."""

    OPENER = "opener"
    CLOSER = "closer"


MANNERS = ("warm", "formal")
SHORT, EMOJI = "short", "emoji"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """Warm or formal, in full or short, with a picture sign at good news or none.

    `words` is how a brand's file and the catalogues say it: "formal short".
    """

    manner: str = "warm"
    short: bool = False
    emoji: bool = False

    @property
    def words(self) -> str:
        return " ".join([self.manner, *([SHORT] if self.short else []), *([EMOJI] if self.emoji else [])])


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A sentence of the brand's own, said with one trigger in one language. Facts are never part of it."""

    trigger: str
    place: Place
    locale: str
    text: str


GLAD = {
    "promise.made": "\N{PACKAGE}",
    "tour.started": "\N{DELIVERY TRUCK}",
    "arrival.earlier": "\N{DELIVERY TRUCK}",
    "approach.started": "\N{WAVING HAND SIGN}",
    "delivery.completed": "\N{WHITE HEAVY CHECK MARK}",
    "collection.completed": "\N{WHITE HEAVY CHECK MARK}",
}
"""Triggers that bring good news, with their picture sign; bad news and questions have none."""

BAD = frozenset(
    {"promise.revised", "delivery.attempted", "delivery.refused", "collection.attempted", "address.doubted"}
)
"""Triggers that bring bad news, or ask for help: no exclamation marks, no picture signs."""


def tone_of(words: str) -> Tone:
    """The tone that words like "formal short" say.

    Raises: ValueError when one of them is unknown, or the manner is not said once.
    """
    said = words.split()
    manners = [one for one in said if one in MANNERS]
    if len(manners) != 1 or {*said} - {*MANNERS, SHORT, EMOJI} or len({*said}) != len(said):
        raise ValueError(
            f"{words!r} is no tone; say warm or formal, then short and emoji where they are meant"
        )
    return Tone(manner=manners[0], short=SHORT in said, emoji=EMOJI in said)
