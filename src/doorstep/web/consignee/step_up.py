"""The step-up: the postcode, or a code sent to the known address; misses are counted and end in a pause."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import compare_digest

from doorstep.domain.comms.ports import OutgoingMessage
from doorstep.engine.access import AccessKind, NewAccess
from doorstep.engine.ports import Transaction
from doorstep.engine.vault import Person
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import ContactRef, EventId, MessageId, ShipmentId
from doorstep.kernel.party import Role
from doorstep.kernel.script import unmarked
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.speech import Speech
from doorstep.web.consignee.visitor import NOBODY, READS_MAIL, UNLOCKED, Visitor
from doorstep.web.render import render
from doorstep.web.site import Site

type Fits = Callable[["StepUpTries"], bool]
type Proves = Callable[["StepUpTries"], tuple[str, ...]]

UNLOCKED_FOR = timedelta(minutes=30)
MISSES = 5
PAUSE = timedelta(minutes=15)
CODE_LIVES = timedelta(minutes=10)
CODES = 3
"""How many codes are sent in one pause's length, so that nobody's mailbox is flooded."""


class StepUpPaused(Refused):
    """Too many wrong answers for one delivery. Wait a quarter of an hour, then try again."""

    code = "step_up.paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepUpTries:
    """What was tried for one shipment since `since` (real time). `code` is a hash, never the digits.

    `code_for` is the mark of the address that it was sent to.
    """

    since: datetime
    misses: int = 0
    codes: int = 0
    code: str = ""
    code_for: ContactRef = NOBODY
    code_until: datetime | None = None


async def try_postcode(site: Site, visitor: Visitor, facts: Facts, given: str) -> str | None:
    """The secret of an unlocked browser, or `None` when the postcode is another.

    Raises: StepUpPaused.
    """
    # The address of the trade order: whoever sends it elsewhere must not choose the key to it.
    right = _bare((facts.home or facts.address).postcode)
    fits = bool(right) and compare_digest(_bare(given).encode(), right.encode())
    return await _try(site, visitor, lambda _: fits, lambda _: ())


async def try_code(site: Site, visitor: Visitor, given: str) -> str | None:
    """The secret of an unlocked browser, or `None` when the code is another or too old.

    Raises: StepUpPaused.
    """
    hashed, now = _hash(visitor.shipment, _bare(given)), site.desk.clock.real()

    def fits(tries: StepUpTries) -> bool:
        alive = tries.code_until is not None and now < tries.code_until
        return alive and compare_digest(tries.code, hashed)

    return await _try(site, visitor, fits, lambda tries: (f"{READS_MAIL}{tries.code_for}",))


async def send_code(site: Site, visitor: Visitor, facts: Facts, speech: Speech, person: Person) -> None:
    """Send six digits to the address the brand gave.

    Raises: StepUpPaused; ChannelDown when the mail server does not answer.
    """
    digits = f"{secrets.randbelow(1_000_000):06d}"
    now = site.desk.clock.real()
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        tries = await _tries(site, tx, visitor.shipment, now)
        if tries.codes >= CODES:
            raise StepUpPaused(f"{CODES} codes were sent; wait a quarter of an hour for the next")
        hashed, until = _hash(visitor.shipment, digits), now + CODE_LIVES
        mark = site.contact_mark(visitor.tenant, person.email)
        fresh = replace(tries, codes=tries.codes + 1, code=hashed, code_for=mark, code_until=until)
        await site.records.put(tx, visitor.shipment, fresh)
    await site.sender.send(_letter(site, facts, speech, person, digits))


async def _try(site: Site, visitor: Visitor, fits: Fits, proves: Proves) -> str | None:
    now = site.desk.clock.real()
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        tries = await _tries(site, tx, visitor.shipment, now)
        if tries.misses >= MISSES:
            raise StepUpPaused(f"{MISSES} answers did not fit; wait a quarter of an hour and try again")
        if not fits(tries):
            await site.records.put(tx, visitor.shipment, replace(tries, misses=tries.misses + 1))
            return None
        await site.records.put(tx, visitor.shipment, StepUpTries(since=now))
        new = NewAccess(
            kind=AccessKind.SESSION,
            party=visitor.viewer.party,
            role=Role.CONSIGNEE,
            subject=visitor.shipment,
            scopes=(UNLOCKED, *proves(tries)),
            expires_at=now + UNLOCKED_FOR,
        )
        return await site.access.issue(tx, new)


async def _tries(site: Site, tx: Transaction, shipment: ShipmentId, now: datetime) -> StepUpTries:
    """What was tried so far, under a lock: two guesses at once are two misses."""
    await tx.lock([f"step-up:{shipment}"])
    known = await site.records.get(tx, StepUpTries, shipment)
    return known if known and now - known.since < PAUSE else StepUpTries(since=now)


def _letter(site: Site, facts: Facts, speech: Speech, person: Person, digits: str) -> OutgoingMessage:
    lines = [
        speech.text("page-code-mail-text", code=digits, brand=facts.brand.name),
        speech.text("page-code-mail-lives"),
        speech.text("page-code-mail-not-you"),
    ]
    return OutgoingMessage(
        message=MessageId(f"code-{site.desk.ids.new()}"),
        about=EventId(f"step-up-{facts.card.shipment}"),
        locale=speech.locale,
        sender_name=facts.brand.name,
        sender_address=facts.brand.sender,
        to_name=person.name,
        to_address=person.email,
        subject=unmarked(speech.text("page-code-mail-subject", code=digits)),
        text=unmarked("\n\n".join(lines)),
        html=render("consignee/code_mail.html", lines=lines, code=digits, lang=speech.locale, way=speech.way),
        reply_to=facts.brand.support_email,
    )


def _bare(text: str) -> str:
    return "".join(text.split()).replace("-", "").upper()


def _hash(shipment: ShipmentId, digits: str) -> str:
    return sha256(f"{shipment}|{digits}".encode()).hexdigest()
