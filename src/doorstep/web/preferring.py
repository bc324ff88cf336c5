"""Preferences across deliveries: kept by consent of whoever reads the mail of an address, applied, undone.

A person is known again by a verified e-mail address alone, and by its keyed hash. What says where and how at
a door holds at that house only: a parcel to an office is not left behind the shed at home.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from doorstep.domain.preferences import (
    AppliedAlready,
    ApplyPreferences,
    Consent,
    ErasePreferences,
    NoConsent,
    PreferenceBook,
    PreferencesChanged,
    SavePreferences,
    WithdrawPreferenceConsent,
)
from doorstep.domain.promise import AcceptInstruction, NoteAccess, NoteLanguage, PromiseMoved
from doorstep.domain.tracking.asked import access_of
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Conflict, Entry, Handled
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand
from doorstep.engine.vault import Access, KeptPreferences, Person, Words
from doorstep.events import ChangeKind
from doorstep.kernel.errors import Invalid, Refused
from doorstep.kernel.ids import ContactRef, PartyId, PersonRef, ShipmentId, TenantId
from doorstep.reactions.telling import is_over
from doorstep.web.change_of_mind import METHODS, Instruction, WordsMissing, change
from doorstep.web.change_terms import option
from doorstep.web.getting_in import AccessTold, check_length, note_access
from doorstep.web.site import Site
from doorstep.web.slots import card_of

BOOK = "preference_book"
WAYS = (ChangeKind.SAFE_PLACE, ChangeKind.NEIGHBOUR, ChangeKind.RECEPTION)
"""Ways of handing over that can be preferred; all others are chosen for one delivery."""

PLATFORM = PartyId("platform")
ATTEMPTS = 3


class NothingPreferred(Invalid):
    """Nothing was chosen that could be remembered. Choose something; nothing was saved."""

    code: ClassVar[str] = "preferences.nothing_chosen"


class ConsentMissing(Invalid):
    """Nothing is remembered without consent. Tick the box to agree; nothing was saved."""

    code: ClassVar[str] = "preferences.consent_missing"


class NotAsPreferred(Refused):
    """This is not in force as preferred any more, so there is nothing to undo. It stays as it is."""

    code: ClassVar[str] = "preferences.not_applied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferred:
    """What is to be remembered: `everywhere` for every brand of the network, else for the page's alone."""

    kept: KeptPreferences
    everywhere: bool
    agreed: bool


async def book_of(site: Site, tx: Transaction, contact: ContactRef) -> PreferenceBook:
    """What is remembered of a contact."""
    books: dict[str, PreferenceBook] = await site.read(tx, BOOK, [contact])
    return books.get(contact) or PreferenceBook(contact=contact)


async def save(
    site: Site, tenant: TenantId, contact: ContactRef, card: ShipmentCard, wish: Preferred, entry: Entry
) -> Handled:
    """Remember it in place of what was. The same entry again changes nothing.

    Raises: ConsentMissing, NothingPreferred; WordsMissing, WordsTooLong.
    """
    if not wish.agreed:
        raise ConsentMissing("nothing is remembered without consent; tick the box to agree")
    kept = _checked(wish.kept, card)
    ref = f"prefers-{site.desk.ids.derived('prefers', entry.source, entry.key)}"

    async def beside(tx: Transaction) -> None:
        book = await book_of(site, tx, contact)
        scopes = (card.brand, None)
        await site.vault.forget(tx, [one.kept for one in book.in_force if one.brand in scopes])
        await site.vault.put(tx, _person(contact), ref, kept)

    command = SavePreferences(contact=contact, brand=card.brand, everywhere=wish.everywhere, kept=ref)
    # What was written is not fingerprinted: few words could be found by their digest.
    return await site.desk.handle(site.network(tenant), [command], replace(entry, digest=""), beside=beside)


async def withdraw(
    site: Site, tenant: TenantId, contact: ContactRef, brand: PartyId | None, entry: Entry
) -> None:
    """End one consent; what was kept under it is out of the vault at once."""

    async def beside(tx: Transaction) -> None:
        book = await book_of(site, tx, contact)
        await site.vault.forget(tx, [one.kept for one in book.in_force if one.brand == brand])

    command = WithdrawPreferenceConsent(contact=contact, brand=brand)
    await site.desk.handle(site.network(tenant), [command], entry, beside=beside)


async def erase(site: Site, tenant: TenantId, contact: ContactRef, entry: Entry) -> None:
    """Forget everything that is kept about the contact, with the key it was sealed under."""

    async def beside(tx: Transaction) -> None:
        await site.vault.erase(tx, _person(contact))

    command = ErasePreferences(contact=contact)
    await site.desk.handle(site.network(tenant), [command], entry, beside=beside)


async def wanting(
    site: Site, tenant: TenantId, shipments: Sequence[ShipmentId]
) -> Sequence[tuple[ShipmentId, ContactRef]]:
    """Those of `shipments` for whose consignee something is remembered by consent, and not applied yet."""
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", sorted({*shipments}))
        people = await site.vault.get(tx, sorted({card.consignee for card in cards.values()}), Person)
        contacts = {
            card.shipment: site.contact_mark(tenant, person.email)
            for card in cards.values()
            if card.preferred_at is None and (person := people.get(card.consignee)) and person.email
        }
        books: dict[str, PreferenceBook] = await site.read(tx, BOOK, sorted({*contacts.values()}))
    return [
        (shipment, contact)
        for shipment, contact in contacts.items()
        if contact in books and books[contact].of(cards[shipment].brand)
    ]


async def apply(site: Site, tenant: TenantId, shipment: ShipmentId, contact: ContactRef) -> None:
    """Arrange a shipment as its consignee prefers, as far as its terms allow and nothing was said for it.

    What costs something is not chosen for anybody. Once for each shipment, whoever asks how often.

    Raises: Conflict when it was changed again and again meanwhile.
    """
    entry = Entry(source="preferences", key=shipment, actor=PLATFORM)
    for _ in range(ATTEMPTS):
        try:
            await _apply(site, tenant, shipment, contact, entry)
        except (PreferencesChanged, PromiseMoved):
            continue
        except (AppliedAlready, NoConsent):
            return
        return
    raise Conflict(f"{shipment} was changed while it was arranged as preferred")


async def undo(site: Site, tenant: TenantId, card: ShipmentCard, what: str, entry: Entry) -> None:
    """Take one thing back for this parcel; what is remembered stays. The same entry again changes nothing.

    Raises: NotAsPreferred; ChangeNotPossible by the brand's terms.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        repeated = await tx.seen(entry.source, entry.key) is not None
    if repeated:
        return
    instruction, access, language = card.instruction, access_of(card), card.language
    if what == "instruction" and instruction and instruction.preferred:
        await change(site, tenant, card, Instruction(kind=ChangeKind.DOOR), entry)
    elif what == "access" and access and access.preferred:
        await note_access(site, tenant, card, AccessTold(access=Access()), entry)
    elif what == "language" and language and language.preferred:
        command = NoteLanguage(
            shipment=card.shipment,
            locale=language.was,
            was=language.locale,
            cancelled=card.cancelled_at is not None,
        )
        await site.desk.handle(site.network(tenant), [command], entry)
    else:
        raise NotAsPreferred(f"{what} of {card.brand_reference} is not in force as preferred")


async def kept_of(site: Site, tx: Transaction, consents: Sequence[Consent]) -> dict[str, KeptPreferences]:
    """What is kept under consents, opened, by its reference."""
    return await site.vault.get(tx, [one.kept for one in consents], KeptPreferences)


def _person(contact: ContactRef) -> PersonRef:
    """Under whose key preferences are sealed: the contact's own, not that of one delivery."""
    return PersonRef(f"contact-{contact}")


def _checked(kept: KeptPreferences, card: ShipmentCard) -> KeptPreferences:
    way = kept.way if kept.way in {one.value for one in WAYS} else ""
    words = check_length("words", kept.words) if way else ""
    if way and not words:
        raise WordsMissing(f"{way} needs a few words that say where exactly, or to whom")
    access = Access(
        floor=check_length("floor", kept.access.floor),
        bell=check_length("bell", kept.access.bell),
        note=check_length("note", kept.access.note),
    )
    if not (way or kept.locale or access != Access()):
        raise NothingPreferred("nothing was chosen that could be remembered; choose something")
    return KeptPreferences(locale=kept.locale, way=way, words=words, access=access, door=card.door)


@dataclass(slots=True, kw_only=True)
class _Arranged:
    """The commands that its consignee would have asked for, and what has to be sealed for them."""

    commands: list[object]
    sealed: list[tuple[str, object]]


async def _apply(
    site: Site, tenant: TenantId, shipment: ShipmentId, contact: ContactRef, entry: Entry
) -> None:
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        card = await card_of(site, tx, shipment)
        brand = await site.records.get(tx, Brand, card.brand)
        consent = (await book_of(site, tx, contact)).of(card.brand)
        kept = (await kept_of(site, tx, [consent])).get(consent.kept) if consent else None
    if brand is None or consent is None or kept is None or card.promise is None or is_over(card):
        return
    found = _arranged(site, card, brand, kept, entry)

    async def beside(tx: Transaction) -> None:
        for ref, item in found.sealed:
            await site.vault.put(tx, card.consignee, ref, item)

    said = ApplyPreferences(contact=contact, brand=card.brand, shipment=shipment, kept=consent.kept)
    await site.desk.handle(site.network(tenant), [said, *found.commands], entry, beside=beside)


def _arranged(site: Site, card: ShipmentCard, brand: Brand, kept: KeptPreferences, entry: Entry) -> _Arranged:
    found = _Arranged(commands=[], sealed=[])
    if kept.door and kept.door == card.door:
        _instruct(site, card, brand, kept, entry, found)
        _tell_access(site, card, brand, kept, entry, found)
    if kept.locale and kept.locale != card.locale and card.language is None:
        speak = NoteLanguage(shipment=card.shipment, locale=kept.locale, was=card.locale, preferred=True)
        found.commands.append(speak)
    return found


def _instruct(  # what is preferred, and what it becomes
    site: Site, card: ShipmentCard, brand: Brand, kept: KeptPreferences, entry: Entry, found: _Arranged
) -> None:
    if not kept.way or card.instructions or card.promise is None:
        return
    kind = ChangeKind(kept.way)
    possible = option(card, brand, kind, site.desk.clock.now())
    if possible.limit or possible.price.minor:
        return
    ref = f"asked-{site.desk.ids.derived('asked', entry.source, entry.key)}"
    found.sealed.append((ref, Words(text=kept.words)))
    found.commands.append(
        AcceptInstruction(
            shipment=card.shipment,
            kind=kind,
            method=METHODS[kind],
            replaces=card.promise.reservation,
            words=ref,
            price=possible.price,
            preferred=True,
        )
    )


def _tell_access(
    site: Site, card: ShipmentCard, brand: Brand, kept: KeptPreferences, entry: Entry, found: _Arranged
) -> None:
    possible = option(card, brand, ChangeKind.ACCESS, site.desk.clock.now())
    if kept.access == Access() or card.access is not None or possible.limit or possible.price.minor:
        return
    ref = f"access-{site.desk.ids.derived('access', entry.source, entry.key)}"
    found.sealed.append((ref, kept.access))
    found.commands.append(NoteAccess(shipment=card.shipment, place=card.place, words=ref, preferred=True))
