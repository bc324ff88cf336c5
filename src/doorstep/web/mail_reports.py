"""What came back on mails: bounces and complaints, as the mail server of the sender gets them.

A report is an e-mail of its own. Whoever receives it hands it on as it is; it counts where it bears the name
of a mail that we sent, which nobody can make up who did not have that mail.
"""

from typing import Any

from litestar import Request, post

from doorstep.domain.comms import RecordReceived
from doorstep.domain.comms.ports import MailOutcome, MailReport
from doorstep.domain.mailing import MailingCommand, RecordBounce, StopMails
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry
from doorstep.engine.vault import Person
from doorstep.events import SaidBy
from doorstep.kernel.ids import AddressRef, PartyId, ShipmentId, TenantId
from doorstep.web.site import Site
from doorstep.web.text_receipts import received_soon
from doorstep.web.undelivered import undelivered

MAIL_SERVER = PartyId("mail-server")
CHANNEL = "email"
LARGEST = 2 * 2**20
"""Bytes; servers return the whole of a mail at most, and ours are far smaller."""

type AnyRequest = Request[Any, Any, Any]


@post("/providers/mail/reports", status_code=200, request_max_body_size=LARGEST)
async def reported(request: AnyRequest, site: Site) -> dict[str, str]:
    """Take one report, the whole mail as it came; the same one twice is one.

    A bounce has the next channel bring the message. Where nobody is at the address, no mail goes there any
    more and staff are told. What is no report on a mail of ours changes nothing.
    """
    report = site.read_mail_report(await request.body())
    card = await _card(site, report) if report else None
    if report is None or card is None:
        return {"outcome": "ignored"}
    tenant, name = TenantId(report.network), report.message
    entry = Entry(source="mail_reports", key=f"{name}:{report.outcome}", actor=MAIL_SERVER)
    if report.outcome is MailOutcome.DELIVERED:
        received = RecordReceived(shipment=card.shipment, message=name, receipt="dsn.delivered")
        await received_soon(site, tenant, received, entry)
        return {"outcome": "received"}
    if report.outcome is MailOutcome.FAILED:
        reason = f"mail.{report.code or 'failed'}"
        await undelivered(site, tenant, (card.shipment, name), entry, reason=reason, channel=CHANNEL)
    if command := await _of_address(site, report, card):
        known = Entry(source="mail_reports", key=f"{name}:{report.outcome}:address", actor=MAIL_SERVER)
        await site.desk.handle(site.network(tenant), [command], known)
    return {"outcome": report.outcome.value}


async def _card(site: Site, report: MailReport) -> ShipmentCard | None:
    """The card of the delivery, where it shows the message."""
    shipment = ShipmentId(report.shipment)
    async with site.desk.store.transaction(site.network(TenantId(report.network))) as tx:
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", [shipment])
    card = cards.get(shipment)
    return card if card and any(line.message == report.message for line in card.messages) else None


async def _of_address(site: Site, report: MailReport, card: ShipmentCard) -> MailingCommand | None:
    """What the report says of the address that is known now; of another one it says nothing."""
    async with site.desk.store.transaction(site.network(TenantId(report.network))) as tx:
        person = (await site.vault.get(tx, [card.consignee], Person)).get(card.consignee)
    if person is None or not person.email:
        return None
    address: AddressRef = site.mail_mark(card.brand, person.email)
    same = not report.recipient or site.mail_mark(card.brand, report.recipient) == address
    if report.outcome is MailOutcome.COMPLAINED and same:
        return StopMails(address=address, brand=card.brand, by=SaidBy.PROVIDER, shipment=card.shipment)
    if report.is_nobody and same:
        return RecordBounce(
            address=address, brand=card.brand, reason=f"mail.{report.code}", shipment=card.shipment
        )
    return None


routes = [reported]
