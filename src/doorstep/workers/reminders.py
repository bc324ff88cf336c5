"""Asks what there is to tell when a timer of a promise is due."""

from dataclasses import dataclass

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Desk, Entry
from doorstep.engine.ports import NETWORK, Job, Scope
from doorstep.engine.views import View
from doorstep.kernel.ids import PartyId, ShipmentId
from doorstep.reactions.promise_sets_reminders import remind
from doorstep.reactions.telling import Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders:
    """`zone` is the IANA time zone in which the network's places lie."""

    desk: Desk
    cards: View[ShipmentCard]
    zone: str

    async def remind(self, job: Job) -> None:
        """Ask that it be told; the policy decides, and what it refuses is recorded with its reason."""
        scope, shipment = Scope(tenant=job.tenant, party=NETWORK), ShipmentId(job.facts["shipment"])
        async with self.desk.store.transaction(scope) as tx:
            rows = await tx.rows(self.cards.name, self.cards.version, [shipment])
        card = self.cards.read(self.desk.codec, rows.get(shipment), shipment)
        wishes = remind(Telling(zone=self.zone), card, job.facts, self.desk.clock.now())
        for wish in wishes:
            key = f"{job.key}:{job.facts['about']}"
            entry = Entry(
                source="timer:remind_of_promise",
                key=key,
                actor=PartyId("platform"),
                causation=job.facts["about"],
            )
            await self.desk.handle(scope, [wish], entry)
