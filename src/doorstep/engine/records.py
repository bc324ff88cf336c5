"""Things that are merely set: brands, depots, vans, drivers; and the port to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from doorstep.domain.promise.terms import NEVER_ASKED, ChangeTerms, PresenceTerms
from doorstep.domain.studio.tone import Phrase
from doorstep.domain.terms import WindowTerms
from doorstep.engine.ports import Transaction
from doorstep.events import NO_MEANS, NO_RATES, Means, Rates
from doorstep.kernel.ids import DepotId, DeviceId, PartyId, PickupPointId, PlaceRef, VanId
from doorstep.kernel.party import Role
from doorstep.kernel.place import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody who takes part in this network."""

    party: PartyId
    role: Role
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """A brand's looks, voice and terms of delivery. Prices in minor units of `currency`.

    `mark` is the name as set where no picture can be relied on, line by line; empty: the name itself.
    `slot_terms` price windows by kind, `slot_price_minor` those of no kind. `change_terms` name what else
    than the window may be changed, until when and at what price. `shop_origins` are the origins whose pages
    may embed the slot picker, as `https://shop.example`. `skills` are what a van needs
    for whatever this brand sends. `sms_sender` is the number, or the name, from which text messages come;
    empty: it sends none. What a consignee wrote is answered within `reply_minutes` of the working time that
    `reply_hours` (local) and `reply_days` (1 for Monday) tell.

    `tones` say by language how the brand speaks where that is not its `voice`: "formal short". `phrases` are
    sentences of its own. `own_accent` and `own_secondary` are the colours as the brand gave them, where
    others are shown so that they can be read. Logos and font may be files, by their digest. With
    `mail_markup` mails say to programs what they say to people. `whatsapp_sender` is the number that writes
    on WhatsApp, `whatsapp_templates` those it approved, by "trigger language" or language. `channels` are the
    order in which a trigger's channels are tried, where it is another than the catalogue's.
    """

    party: PartyId
    name: str
    voice: str
    prefix: str
    sender: str
    support_email: str
    support_phone: str
    support_hours: str
    shop_url: str
    accent: str
    on_accent: str
    secondary: str
    accent_dark: str
    on_accent_dark: str
    secondary_dark: str
    radius: int
    display_font: str
    logo_svg: str
    locales: tuple[str, ...]
    mark: tuple[str, ...] = ()
    articles: Mapping[str, str] = field(default_factory=dict[str, str])
    currency: str = "EUR"
    slot_price_minor: int = 0
    slot_terms: tuple[WindowTerms, ...] = ()
    shop_origins: tuple[str, ...] = ()
    change_until_minutes: int = 60
    service_s: int = 240
    skills: tuple[str, ...] = ()
    change_terms: tuple[ChangeTerms, ...] = ()
    presence_terms: PresenceTerms = NEVER_ASKED
    sms_sender: str = ""
    reply_minutes: int = 120
    reply_hours: tuple[str, str] = ("08:00", "18:00")
    reply_days: tuple[int, ...] = (1, 2, 3, 4, 5)
    tones: Mapping[str, str] = field(default_factory=dict[str, str])
    phrases: tuple[Phrase, ...] = ()
    own_accent: str = ""
    own_secondary: str = ""
    logo_dark_svg: str = ""
    logo_file: str = ""
    logo_dark_file: str = ""
    font_file: str = ""
    mail_markup: bool = False
    whatsapp_sender: str = ""
    whatsapp_templates: Mapping[str, str] = field(default_factory=dict[str, str])
    channels: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandFile:
    """A picture or a font of a brand, by the SHA-256 of its bytes; it never changes."""

    digest: str
    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderLookup:
    """What DNS said of a brand's sender when it was asked last, at a real moment.

    `answers` are TXT records by name; `None`: DNS did not answer for it.
    """

    domain: str
    at: datetime
    answers: Mapping[str, tuple[str, ...] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Depot:
    """Where tours begin and end. `zone` is the IANA zone that windows are said in."""

    depot: DepotId
    name: str
    zone: str
    place: PlaceRef
    point: Point
    line: str
    lsp: PartyId
    meet_ups: bool = False
    """Whether vans may hand parcels over to one another on the road."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Van:
    """A vehicle and who drives it. `tours`: how often it may leave in one shift, reloaded in between.

    `means` is what it can take and do besides its weight. `breaks` are as in the pattern of its depot, and
    `None` where they are those.
    """

    van: VanId
    name: str
    depot: DepotId
    driver: PartyId
    driver_name: str
    capacity_g: int
    tours: int = 1
    reload_minutes: int = 0
    means: Means = NO_MEANS
    breaks: tuple[tuple[str, str, int], ...] | None = None
    rates: Rates = NO_RATES


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A tracker or phone that says where a van is, with a key of its own. Moments are real time."""

    device: DeviceId
    van: VanId
    name: str
    issued_at: datetime
    taken_back_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPattern:
    """How a depot's day is cut: windows consignees choose from, and shifts every van drives.

    Local times "HH:MM" in the depot's zone, as (start, end). `breaks` are (earliest start, latest start,
    minutes), taken in every shift that they lie in.
    """

    depot: DepotId
    windows: tuple[tuple[str, str], ...]
    shifts: tuple[tuple[str, str], ...]
    breaks: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VanTerms:
    """What is set for a van, or for all vans of a depot; `None`: nothing is set there.

    `breaks` are local (earliest start, latest start, minutes). Units: grams, cubic centimetres, pieces;
    minor units of one currency, for an hour of driving and for a kilometre.
    """

    breaks: tuple[tuple[str, str, int], ...] | None = None
    tours: int | None = None
    reload_minutes: int | None = None
    capacity_g: int | None = None
    capacity_cm3: int | None = None
    capacity_pieces: int | None = None
    skills: tuple[str, ...] | None = None
    hour_minor: int | None = None
    km_minor: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsChange:
    """Who set what from when on."""

    at: datetime
    by: PartyId
    terms: VanTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsSet:
    """What was set for one van, or for all vans of a depot where `van` is `None`; newest change first."""

    depot: DepotId
    van: VanId | None = None
    changes: tuple[TermsChange, ...] = ()

    @property
    def terms(self) -> VanTerms:
        """What is set now."""
        return self.changes[0].terms if self.changes else VanTerms()


@dataclass(frozen=True, slots=True, kw_only=True)
class DepotStorage:
    """How long a depot keeps parcels for people who are away, and on which days it delivers after that.

    `days` after the day on which a parcel came, 0: it keeps none. `weekdays` (0 is Monday) are those that may
    be promised although nobody has opened them yet, `closed` are dates ("2026-12-24") of none.
    """

    depot: DepotId
    days: int = 0
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5)
    closed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PickupPoint:
    """A place where parcels wait for those they are for.

    `hours` are local "HH:MM" by weekday, as {"mon": (("09:00", "18:00"),)}; a day without is closed.
    `room` is how many parcels it takes at a time, `brands` whose it takes (all of the network's when empty).
    """

    point: PickupPointId
    name: str
    place: PlaceRef
    position: Point
    line: str
    postcode: str = ""
    city: str = ""
    hours: Mapping[str, tuple[tuple[str, str], ...]] = field(
        default_factory=dict[str, tuple[tuple[str, str], ...]]
    )
    room: int = 0
    brands: tuple[PartyId, ...] = ()
    keeps_days: int = 7
    takes_new: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RushHour:
    """Roads that are slower from `begins` to `ends` on some weekdays: 0 is Monday, local times "HH:MM".

    Units: `percent` of the speed of empty roads.
    """

    weekdays: tuple[int, ...]
    begins: str
    ends: str
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadSpeeds:
    """How fast the roads around a depot usually are; empty roads at all times that no entry names."""

    depot: DepotId
    rush_hours: tuple[RushHour, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurenessChange:
    """Who set the quantile when. `percent` is `None` where it was taken away."""

    at: datetime
    by: PartyId
    percent: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSureness:
    """The quantile of drives and services that a depot plans with, newest change first; none: no cushion."""

    depot: DepotId
    changes: tuple[SurenessChange, ...] = ()

    @property
    def percent(self) -> int | None:
        """What is set now."""
        return self.changes[0].percent if self.changes else None


class Records(Protocol):
    """Rows of one tenant."""

    async def get[T](self, tx: Transaction, kind: type[T], key: str) -> T | None: ...

    async def all[T](self, tx: Transaction, kind: type[T]) -> Sequence[T]: ...

    async def put(self, tx: Transaction, key: str, row: object) -> None: ...
