"""The studio's page of the sender: what DNS said when it was asked, and what is to be published."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace

from doorstep.domain.mailing.ports import DomainTexts
from doorstep.domain.mailing.sender import Judged, Sending, Verdict, judged, needed
from doorstep.engine.records import Brand, SenderLookup
from doorstep.web.console import words as staff
from doorstep.web.site import Site
from doorstep.web.studio import sender_words as words
from doorstep.web.studio.desk import Studio
from doorstep.web.studio.pages import opened
from doorstep.web.studio.record import ProofRow, StudioPage

PATIENCE_S = 12.0
"""How long DNS is waited for in all; what was not answered by then is unknown."""

HEALTH = {
    Verdict.GOOD: "on_promise",
    Verdict.CONSIDER: "at_risk",
    Verdict.WRONG: "late",
    Verdict.UNKNOWN: "unknown",
}


def domain_of(brand: Brand) -> str:
    """The domain that a brand's mails are from, as DNS writes it."""
    domain = brand.sender.rpartition("@")[2].rstrip(".").casefold()
    try:
        return domain.encode("idna").decode()
    except UnicodeError:
        return domain


async def look_up(dns: DomainTexts, domain: str, sending: Sending) -> Mapping[str, tuple[str, ...] | None]:
    """Everything that is needed to judge a sender, asked at once, then what those answers lead to."""
    answers: dict[str, tuple[str, ...] | None] = {}
    try:
        async with asyncio.timeout(PATIENCE_S):
            while names := sorted(needed(domain, sending, answers)):
                answers.update(zip(names, await asyncio.gather(*map(dns.texts, names)), strict=True))
    except TimeoutError:
        answers.update(dict.fromkeys(needed(domain, sending, answers)))
    return answers


async def kept(site: Site, studio: Studio, brand: Brand) -> SenderLookup | None:
    """What was found last, where it was this brand's sender that was asked about."""
    async with site.desk.store.transaction(site.network(studio.who.viewer.tenant)) as tx:
        found = await site.records.get(tx, SenderLookup, studio.live.party)
    return found if found and found.domain == domain_of(brand) else None


async def keep(site: Site, studio: Studio) -> None:
    """Ask DNS about the drafted sender, outside of any transaction, and keep what it said."""
    domain = domain_of(studio.drafted)
    answers = await look_up(site.studio.dns, domain, site.studio.sending)
    found = SenderLookup(domain=domain, at=site.desk.clock.real(), answers=answers)
    async with site.desk.store.transaction(site.network(studio.who.viewer.tenant)) as tx:
        await site.records.put(tx, studio.live.party, found)


def proofs(site: Site, found: SenderLookup | None) -> tuple[Judged, ...]:
    """What is to be said of each record; nothing before anybody looked."""
    return tuple(judged(found.domain, site.studio.sending, found.answers)) if found else ()


def summary(found: SenderLookup | None, lines: tuple[Judged, ...]) -> tuple[bool, str]:
    """Whether mailboxes will believe this sender, and in a few words what is left."""
    if found is None:
        return False, "not looked up yet"
    left = [words.MARKS[one.mark] for one in lines if one.verdict in (Verdict.WRONG, Verdict.UNKNOWN)]
    return not left, f"{', '.join(left)} left" if left else "SPF, DKIM and DMARC are in place"


def sender_page(base: StudioPage, site: Site, studio: Studio, found: SenderLookup | None) -> StudioPage:
    """The sender with its records, each explained, and what is to be published where."""
    at, lines = site.desk.clock.real(), proofs(site, found)
    sending = site.studio.sending
    looked = f"Looked up {staff.age(found.at, at)} ago." if found else "Not looked up yet."
    return replace(
        base,
        was=opened(studio.book, "sender"),
        sender=studio.drafted.sender,
        sender_domain=domain_of(studio.drafted),
        looked=looked,
        signing=words.signing(sending),
        proofs=tuple(
            ProofRow(
                word=words.MARKS[one.mark],
                health=HEALTH[one.verdict],
                verdict=words.VERDICTS[one.verdict],
                what=words.WHAT[one.mark],
                why=words.REASONS[one.reason].format(
                    selector=sending.selector, servers=sending.servers, envelope=sending.envelope
                ),
                name=one.name,
                found=one.found,
                publish=one.publish,
            )
            for one in lines
        ),
    )
