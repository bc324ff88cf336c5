"""The studio of one brand: who may work in it, what stands there, and changes that go live as one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from hashlib import sha256
from typing import Any

from litestar import Request

from doorstep.domain.studio import LoadBrand, PublishDue, StudioBook, StudioCommand
from doorstep.domain.studio.views import after, key_of
from doorstep.engine.access import Pass
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand, BrandFile
from doorstep.engine.vault import Person
from doorstep.kernel.errors import NotFound, Refused
from doorstep.kernel.ids import PartyId, PersonRef, TenantId
from doorstep.kernel.party import Role
from doorstep.web.door import enter
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


class NoPerson(Refused):
    """This sign-in names no person, and a review needs two. Ask for a sign-in link of your own."""

    code = "studio.no_person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """A brand as it is live, its versions, and as it would be with the draft.

    `begin` is what is asked first, where the studio was never used: the live brand becomes version 1.
    """

    who: Pass
    live: Brand
    book: StudioBook
    drafted: Brand
    begin: tuple[LoadBrand, ...]
    names: dict[str, str]

    @property
    def person(self) -> PersonRef:
        """Whoever is signed in."""
        return PersonRef(self.who.viewer.subject)


async def come_in(request: AnyRequest, site: Site) -> Studio:
    """The studio of the brand that is signed in, for a person of it.

    Raises: NoAccess, NotAllowed, StaleForm; NoPerson when it is a program or nobody in particular.
    """
    who = await enter(request, site, Role.BRAND)
    if not who.viewer.subject:
        raise NoPerson("this sign-in names no person, and a review needs two; ask for a link of your own")
    return await open_studio(site, who)


async def open_studio(site: Site, who: Pass) -> Studio:
    """What stands in the studio of whoever is signed in."""
    party = who.viewer.party
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        live = await site.records.get(tx, Brand, party)
        book = await _book(site, tx, party)
        people = sorted({str(line.by) for line in book.history if line.by})
        found = await site.vault.get(tx, people, Person) if people else {}
    if live is None:
        raise NotFound(f"no brand {party}")
    begin: tuple[LoadBrand, ...] = ()
    if not book.version:
        begin = (LoadBrand(brand=party, settings=site.studio.settings(live)),)
        book = reduce(lambda one, command: after(one, command, at=site.desk.clock.now()), begin, book)
    return Studio(
        who=who,
        live=live,
        book=book,
        drafted=site.studio.made(book.drafted),
        begin=begin,
        names={ref: person.name for ref, person in found.items()},
    )


async def ask(site: Site, studio: Studio, command: StudioCommand, key: str) -> None:
    """One change in the studio; what goes live with it does so at once, for pages and messages alike.

    Raises: the refusals of the studio.
    """
    entry = site.entry(studio.who, f"studio:{key}")
    await change(site, studio.who.viewer.tenant, (*studio.begin, command), entry)


async def change(site: Site, tenant: TenantId, commands: Sequence[StudioCommand], entry: Entry) -> None:
    """Ask `commands` of one brand's studio, and write the brand's row where they bring another one live.

    Raises: the refusals of the studio; Invalid when what would go live is no brand.
    """
    party, at = commands[0].brand, site.desk.clock.now()

    async def beside(tx: Transaction) -> None:
        await _go_live(site, tx, party, commands, at)

    await site.desk.handle(site.network(tenant), commands, entry, at=at, beside=beside)


async def _go_live(
    site: Site, tx: Transaction, party: PartyId, commands: Sequence[StudioCommand], at: datetime
) -> None:
    # The stream is locked: what the row says now is what the commands were decided on.
    was = await _book(site, tx, party)
    now = reduce(lambda book, command: after(book, command, at=at), commands, was)
    if now.version != was.version:
        await site.records.put(tx, party, site.studio.made(now.live))


async def _book(site: Site, tx: Transaction, party: PartyId) -> StudioBook:
    books: dict[str, StudioBook] = await site.read(tx, "studio", [key_of(party)])
    return books.get(key_of(party), StudioBook())


async def keep_file(site: Site, tenant: TenantId, body: bytes, media_type: str) -> str:
    """Keep a brand's file under its digest, which is given back; the same file is kept once."""
    digest = sha256(body).hexdigest()
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        await site.records.put(tx, digest, BrandFile(digest=digest, media_type=media_type, body=body))
    return digest


async def load_file(site: Site, tenant: TenantId, brand: Brand) -> None:
    """A brand's file says this: what it changed since it was loaded last goes live; the rest stays."""
    settings = site.studio.settings(brand)
    digest = sha256(repr(sorted(settings.items())).encode()).hexdigest()
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        version = (await _book(site, tx, brand.party)).seen
    entry = Entry(source="brand_file", key=f"{brand.party}:{version}:{digest}", actor=brand.party)
    await change(site, tenant, [LoadBrand(brand=brand.party, settings=settings)], entry)


async def publish_due(site: Site, tenant: TenantId, brand: PartyId, version: int, actor: PartyId) -> None:
    """The moment has come from which an approved version holds; a version called off stays so."""
    entry = Entry(source="timer:publish_version", key=f"{brand}:{version}", actor=actor)
    await change(site, tenant, [PublishDue(brand=brand, version=version)], entry)
