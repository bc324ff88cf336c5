"""What a provider of messages says became of one: it arrived, or it never will."""

from typing import Any, Literal

from litestar import Request, post

from doorstep.domain.comms import MessageCommand, RecordFailed, RecordReceived
from doorstep.kernel.ids import MessageId, ShipmentId
from doorstep.kernel.party import Role
from doorstep.web.api.shipments import entry_of
from doorstep.web.api.wire import Strict, Text, read
from doorstep.web.door import enter
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


class ReceiptIn(Strict, frozen=True):
    """The fate of a message; `reference` is the provider's own name for what he says, or his reason."""

    outcome: Literal["received", "failed"]
    reference: Text = ""


@post("/api/v1/shipments/{shipment:str}/messages/{message:str}/receipt", status_code=200)
async def receipt(request: AnyRequest, site: Site, shipment: str, message: str) -> dict[str, Any]:
    """Record that a message arrived, or bounced; the same word twice is one. A bounce outdoes a receipt."""
    who = await enter(request, site, Role.LSP)
    said = await read(request, ReceiptIn)
    of, name = ShipmentId(shipment), MessageId(message)
    command: MessageCommand = RecordFailed(shipment=of, message=name, reason=said.reference or "bounced")
    if said.outcome == "received":
        command = RecordReceived(shipment=of, message=name, receipt=said.reference or "provider")
    await site.desk.handle(site.network(who.viewer.tenant), [command], entry_of(request, site, who, said))
    return {"message": message, "outcome": said.outcome}


routes = [receipt]
