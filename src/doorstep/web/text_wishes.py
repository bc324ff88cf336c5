"""Whether a person wants text messages of a brand: read for pages, changed by whoever they tell."""

from doorstep.domain.texting import AllowTexts, NumberLine, StopTexts
from doorstep.engine.records import Brand
from doorstep.engine.vault import Person
from doorstep.events import SaidBy
from doorstep.kernel.ids import PersonRef, ShipmentId, TenantId
from doorstep.web.site import Site

VIEW = "number_line"


async def texting_of(site: Site, tenant: TenantId, brand: Brand, person: PersonRef) -> NumberLine | None:
    """What was said to the person's phone in the name of the brand; `None` where there are no texts."""
    if not brand.sms_sender or site.texts is None:
        return None
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        known = (await site.vault.get(tx, [person], Person)).get(person)
        if known is None or not known.phone:
            return None
        number = site.phone_mark(brand.party, known.phone)
        lines: dict[str, NumberLine] = await site.read(tx, VIEW, [number])
    return lines.get(number) or NumberLine(number=number, brand=brand.party)


def stop(line: NumberLine, by: SaidBy, shipment: ShipmentId | None = None) -> StopTexts:
    """The wish that no more texts be sent to it."""
    return StopTexts(number=line.number, brand=line.brand, by=by, shipment=shipment or line.shipment)


def start(line: NumberLine, by: SaidBy, shipment: ShipmentId | None = None) -> AllowTexts:
    """The wish that texts be sent to it again."""
    return AllowTexts(number=line.number, brand=line.brand, by=by, shipment=shipment or line.shipment)
