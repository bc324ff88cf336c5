"""Word that a channel did not bring a message: the next one brings it, and staff where there is none."""

from doorstep.domain.comms import UnknownMessage
from doorstep.domain.comms.timers import SWITCH
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry
from doorstep.kernel.ids import MessageId, ShipmentId, TenantId
from doorstep.kernel.later import Later
from doorstep.web.site import Site


async def undelivered(  # whose message, which, by what, and why
    site: Site,
    network: TenantId,
    message: tuple[ShipmentId, MessageId],
    entry: Entry,
    *,
    reason: str,
    channel: str = "",
) -> None:
    """Have the next channel bring `message`, be it counted as received before; the same word twice is one.

    `channel` is that which says so, by default the one that had it last. `reason` is a code of its own.
    Raises: UnknownMessage.
    """
    shipment, name = message
    async with site.desk.store.transaction(site.network(network)) as tx:
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", [shipment])
    if all(line.message != name for card in cards.values() for line in card.messages):
        raise UnknownMessage(f"the card of {shipment} shows no message {name}; look at its messages first")
    facts = {"shipment": shipment, "message": name, "channel": channel, "reason": reason}
    timers = [Later(kind=SWITCH, key=name, facts=facts)]
    await site.desk.handle(site.network(network), [], entry, timers=timers)
