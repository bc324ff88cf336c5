"""What every handler is given: the desk, the ports, and reading in a viewer's own scope."""

from asyncio import Semaphore
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from doorstep.domain.comms.ports import MailReport, Sender
from doorstep.domain.planning.ports import TravelBook
from doorstep.domain.shipments.ports import Geocoder
from doorstep.domain.slots import DayPlan, Placement, Travel
from doorstep.domain.slots.moments import DayMoments
from doorstep.domain.slots.offers import RoomSearch, SlotQuestion
from doorstep.engine.access import Access, Pass
from doorstep.engine.changes import Changes
from doorstep.engine.handle import Desk, Entry
from doorstep.engine.inlet import Inlet
from doorstep.engine.ports import NETWORK, Scope, Transaction
from doorstep.engine.positions import Positions
from doorstep.engine.records import Records
from doorstep.engine.vault import Address, Vault
from doorstep.engine.views import View
from doorstep.kernel.ids import AddressRef, ContactRef, NumberRef, PartyId, ShipmentId, TenantId, TourId
from doorstep.kernel.party import Viewer
from doorstep.kernel.time import Window
from doorstep.web.doors import Doors
from doorstep.web.kept_rows import KeptRows
from doorstep.web.known_trackers import KnownTrackers
from doorstep.web.last_ways import LastWays
from doorstep.web.site_roads import Roads
from doorstep.web.studio_tools import StudioTools
from doorstep.web.turns import Turns

LOOKS_AT_ONCE = 3
"""Open pages that a process reads anew at the same moment: whoever asks for a page waits behind no crowd."""

FIRST_TENANT = TenantId(1)
"""The network of an installation that serves only one."""


class Wording(Protocol):
    """Sentences from facts, in a locale and a brand's voice."""

    def text(self, locale: str, voice: str, key: str, **facts: object) -> str: ...

    def window_words(self, locale: str, window: Window, *, now: datetime, zone: str) -> str: ...

    def moment_words(self, locale: str, moment: datetime, *, now: datetime, zone: str) -> str: ...

    def clock_words(self, locale: str, moment: datetime, *, zone: str) -> str: ...

    def bare_clock(self, locale: str, moment: datetime, *, zone: str) -> str: ...

    def span_words(self, locale: str, window: Window, *, zone: str) -> str: ...
    def hour_words(self, locale: str, moment: datetime, *, zone: str) -> str: ...

    def bare_hours(self, locale: str, window: Window, *, zone: str) -> str: ...

    def day_words(self, locale: str, moment: datetime, *, now: datetime, zone: str) -> str: ...

    def day_label(self, locale: str, moment: datetime, *, now: datetime, zone: str) -> str: ...


class PlanMoments(Protocol):
    """Says when the tours of a plan leave, serve and return."""

    def of(self, plan: DayPlan, travel: Travel) -> DayMoments:
        """The moments of every tour that has visits."""
        ...


class Images(Protocol):
    """Photos from devices, without anything but the picture."""

    def clean(self, data: bytes) -> bytes:
        """`data` as a JPEG of a sensible size without metadata. Raises: Invalid when it is no picture."""
        ...


class CaughtMail(Protocol):
    """One caught e-mail in full."""

    @property
    def headers(self) -> tuple[tuple[str, str], ...]: ...

    @property
    def html(self) -> str | None: ...

    @property
    def text(self) -> str | None: ...


class MailLine(Protocol):
    """One caught e-mail in a list."""

    @property
    def id(self) -> str: ...

    @property
    def received_at(self) -> datetime: ...

    @property
    def recipients(self) -> tuple[str, ...]: ...

    @property
    def sender(self) -> str: ...

    @property
    def subject(self) -> str: ...

    @property
    def date(self) -> datetime | None: ...


class MailPage(Protocol):
    """A part of the list, newest first; `older` is the cursor of the next part."""

    @property
    def lines(self) -> Sequence[MailLine]: ...

    @property
    def older(self) -> str | None: ...

    @property
    def total(self) -> int: ...


class Mailbox(Protocol):
    """The e-mails that a trial caught instead of sending them into the world."""

    def list(
        self, *, recipient: str | None = None, before: str | None = None, limit: int = 50
    ) -> MailPage: ...

    def get(self, message_id: str) -> CaughtMail:
        """One message. Raises: NotFound."""
        ...


class CaughtText(Protocol):
    """One caught text message."""

    @property
    def at(self) -> datetime: ...

    @property
    def sender(self) -> str: ...

    @property
    def recipient(self) -> str: ...

    @property
    def body(self) -> str: ...

    @property
    def own(self) -> bool:
        """Whether it was written on the phone."""
        ...


class TextBox(Protocol):
    """The text messages that a trial kept instead of sending them into the world."""

    def put(self, *, sender: str, recipient: str, body: str, at: datetime, own: bool = False) -> str:
        """Keep one. Returns the id under which the provider knows it."""
        ...

    def list(self, *, phone: str | None = None, limit: int = 50) -> Sequence[CaughtText]:
        """The newest, newest first; all, or to and from one phone."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """How the provider of text messages is recognised: the shared secret, and the addresses it was given.

    `receipts` is where it says what became of a text, `incoming` where it brings those that people send.
    `answers` says that it answers STOP, START and HELP itself; `box` is where a trial's own keeps texts.
    """

    token: str
    receipts: str
    incoming: str
    answers: bool = True
    box: TextBox | None = None


class CaughtNotice(Protocol):
    """One notification that a trial's browser has opened. `answer` is where it says that it was shown."""

    @property
    def browser(self) -> str: ...

    @property
    def at(self) -> datetime: ...

    @property
    def title(self) -> str: ...

    @property
    def body(self) -> str: ...

    @property
    def link(self) -> str: ...

    @property
    def answer(self) -> str: ...

    @property
    def message(self) -> str: ...

    @property
    def lang(self) -> str: ...

    @property
    def dir(self) -> str: ...

    @property
    def urgent(self) -> bool: ...


class PushBox(Protocol):
    """The browsers of a trial, which hang on its own push service."""

    def subscribe(self) -> tuple[str, str, str]:
        """A new browser: its id, public key and secret."""
        ...

    def uninstall(self, browser: str) -> None: ...

    def has(self, browser: str) -> bool: ...

    def is_signed(self, header: str, key: str, origin: str, now: datetime) -> bool: ...

    def take(
        self, browser: str, body: bytes, *, at: datetime, lives_s: int, urgent: bool
    ) -> CaughtNotice | None:
        """Open and keep what was pushed; `None` when it does not open."""
        ...

    def list(self, *, limit: int = 60) -> Sequence[CaughtNotice]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """How browsers ask to be told: the public key they are given, and which push services are accepted.

    `trial` is where the trial's own service takes messages, `box` the browsers that hang on it.
    """

    key: str
    accepts: Callable[[str], bool]
    trial: str = ""
    box: PushBox | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Folders the server reads from."""

    assets: Path
    region: Path
    mail: Path


@dataclass(slots=True, kw_only=True)
class Site:
    """Composed in main.py; handlers get it as the dependency `site`."""

    desk: Desk
    vault: Vault
    records: Records
    access: Access
    phone_mark: Callable[[PartyId, str], NumberRef]
    """The reference of a phone number under a brand."""
    mail_mark: Callable[[PartyId, str], AddressRef]
    """The same of an e-mail address."""
    contact_mark: Callable[[TenantId, str], ContactRef]
    """The same of an e-mail address under every brand of a network, by which a person is known again."""
    read_mail_report: Callable[[bytes], MailReport | None]
    """What a mail says of one that we sent; `None` where it says nothing of any."""
    positions: Positions
    geocoder: Geocoder
    roads: Roads
    travel: Callable[[TenantId], TravelBook]
    question: SlotQuestion
    room: RoomSearch
    placement: Placement
    moments: PlanMoments
    wording: Wording
    changes: Changes
    views: Mapping[str, View[Any]]
    region: Mapping[str, Any]
    paths: Paths
    sender: Sender
    images: Images
    studio: StudioTools
    mailbox: Mailbox | None = None
    texts: Texts | None = None
    """`None` where no text messages are sent."""
    push: Push | None = None
    """`None` where nobody is told on a device."""
    addresses: Callable[[], Awaitable[list[dict[str, Any]]]]
    readiness: Callable[[], Awaitable[dict[str, Any]]]
    waiting_since: Callable[[], Awaitable[datetime | None]]
    """When the oldest event was recorded that some follower has not taken in; `None`: there is none."""
    speed: Callable[[], float]
    map_style: Callable[[str], Mapping[str, Any]]
    set_clock: Callable[[datetime, float | None], Awaitable[None]] | None = None
    codes: Callable[[ShipmentId, TourId], str] | None = None
    """The code a consignee reads out at the door, by shipment and tour; `None` where no codes are used."""
    door_mark: Callable[[Address], str] | None = None
    """A mark of the house, the same for all its addresses; `None` where houses are not told apart."""
    demo: bool = False
    base_url: str = ""
    shop_tenant: TenantId = FIRST_TENANT
    """The network whose brands sell at /shop; a shop's visitor has no login that would name it."""
    kept: KeptRows = field(default_factory=KeptRows)
    trackers: KnownTrackers = field(default_factory=KnownTrackers)
    ways: LastWays = field(default_factory=LastWays)
    turns: Turns = field(default_factory=Turns)
    looks: Semaphore = field(default_factory=lambda: Semaphore(LOOKS_AT_ONCE))
    inlet: Inlet = field(init=False)
    doors: Doors = field(init=False)

    def __post_init__(self) -> None:
        self.inlet = Inlet(positions=self.positions, clock=self.desk.clock)
        self.doors = Doors(self.access)

    async def heard_until(self) -> datetime:
        """The moment up to which every follower has taken in the log; now, where nothing waits."""
        since, now = await self.waiting_since(), self.desk.clock.now()
        return now if since is None else min(now, since)

    def scope(self, viewer: Viewer) -> Scope:
        """The viewer's own rows: row-level security checks the grants of the party."""
        return Scope(tenant=viewer.tenant, party=viewer.party)

    def network(self, tenant: TenantId) -> Scope:
        """Every row of the tenant, for writing what the door has allowed."""
        return Scope(tenant=tenant, party=NETWORK)

    async def read(self, tx: Transaction, name: str, keys: Sequence[str]) -> dict[str, Any]:
        """States of the view `name` that the transaction's party may see."""
        view = self.views[name]
        rows = await tx.rows(view.name, view.version, keys)
        return {key: view.read(self.desk.codec, row, key) for key, row in rows.items()}

    async def read_kept(self, tx: Transaction, name: str, keys: Sequence[str]) -> dict[str, Any]:
        """The same for large rows that are read far more often than written: kept until they are."""
        return await self.kept.read(tx, self.desk.codec, self.views[name], keys)

    async def tagged(self, tx: Transaction, name: str, *tags: str) -> list[Any]:
        """States of the view `name` that bear every one of `tags`."""
        view = self.views[name]
        rows = await tx.rows_tagged(view.name, view.version, tags)
        return [view.read(self.desk.codec, row, row.key) for row in rows]

    def entry(self, who: Pass, key: str, *, digest: str = "") -> Entry:
        """The idempotency door for something `who` asks under `key`."""
        return Entry(source=f"{who.kind}:{who.viewer.party}", key=key, actor=who.viewer.party, digest=digest)
