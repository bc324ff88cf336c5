"""What the studio needs from outside: brands from settings, files made safe, and messages put into words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from doorstep.domain.mailing.ports import DomainTexts
from doorstep.domain.mailing.sender import Sending
from doorstep.engine.occasion import Composer
from doorstep.engine.records import Brand


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSize:
    """How a text message is sent. Units: `used` and `of` letters, `parts` messages."""

    used: int
    of: int
    parts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StudioTools:
    """Composed in main.

    `made` and `settings` lead from settings to a brand and back, `value` writes one; `logo_svg`,
    `logo_picture` and `font` give back what may be kept, or refuse. `plain` is what a text message makes of a
    sentence, `size` how long it is, `missing` the texts that a language lacks. `composers` are those by which
    messages are written, by channel. `dns` is asked about senders, `sending` how mails are sent from here.
    """

    made: Callable[[Mapping[str, str]], Brand]
    settings: Callable[[Brand], dict[str, str]]
    value: Callable[[object], str]
    logo_svg: Callable[[str, str], str]
    logo_picture: Callable[[bytes], bytes]
    font: Callable[[bytes], bytes]
    plain: Callable[[str], str]
    size: Callable[[str], TextSize]
    missing: Callable[[str], Sequence[str]]
    composers: Mapping[str, Composer]
    dns: DomainTexts
    sending: Sending
