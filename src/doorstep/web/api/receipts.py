"""What a provider of messages says became of one: it arrived, or it never will."""

from typing import Any, Literal

from litestar import Request, post

from doorstep.domain.comms import RecordReceived
from doorstep.kernel.ids import MessageId, ShipmentId
from doorstep.kernel.party import Role
from doorstep.web.api.shipments import entry_of
from doorstep.web.api.wire import Strict, Text, read
from doorstep.web.door import enter
from doorstep.web.site import Site
from doorstep.web.undelivered import undelivered

AnyRequest = Request[Any, Any, Any]


class ReceiptIn(Strict, frozen=True):
    """The fate of a message; `reference` is the provider's own name for what he says, or his reason.

    `channel` is that which says so, by default the one that had the message last.
    """

    outcome: Literal["received", "failed"]
    reference: Text = ""
    channel: Literal["", "email", "sms"] = ""


@post("/api/v1/shipments/{shipment:str}/messages/{message:str}/receipt", status_code=200)
async def receipt(request: AnyRequest, site: Site, shipment: str, message: str) -> dict[str, Any]:
    """Record that a message arrived, or bounced; the same word twice is one.

    A bounce outdoes a receipt: another channel brings the message, and where none is left it has failed.
    """
    who = await enter(request, site, Role.LSP)
    said = await read(request, ReceiptIn)
    of, name, network = ShipmentId(shipment), MessageId(message), who.viewer.tenant
    entry = entry_of(request, site, who, said)
    if said.outcome == "failed":
        reason = said.reference or "bounced"
        await undelivered(site, network, (of, name), entry, reason=reason, channel=said.channel)
    else:
        received = RecordReceived(shipment=of, message=name, receipt=said.reference or "provider")
        await site.desk.handle(site.network(network), [received], entry)
    return {"message": message, "outcome": said.outcome}


routes = [receipt]
