"""Whether a person wants texts and mails of a brand: read for pages, changed by whoever they tell."""

from dataclasses import dataclass

from doorstep.domain.mailing import MailLine
from doorstep.domain.texting import AllowTexts, NumberLine, StopTexts
from doorstep.engine.records import Brand
from doorstep.engine.vault import Person
from doorstep.events import SaidBy
from doorstep.kernel.ids import PersonRef, ShipmentId, TenantId
from doorstep.web.site import Site

VIEW, MAILS = "number_line", "mail_line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What stands of a person under a brand; each is absent where the brand has no such way to them."""

    texts: NumberLine | None = None
    mails: MailLine | None = None


async def wishes_of(site: Site, tenant: TenantId, brand: Brand, person: PersonRef) -> Wishes:
    """Both at one look."""
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        known = (await site.vault.get(tx, [person], Person)).get(person) or Person()
        texts = mails = None
        if known.phone and brand.sms_sender and site.texts is not None:
            number = site.phone_mark(brand.party, known.phone)
            lines: dict[str, NumberLine] = await site.read(tx, VIEW, [number])
            texts = lines.get(number) or NumberLine(number=number, brand=brand.party)
        if known.email:
            address = site.mail_mark(brand.party, known.email)
            found: dict[str, MailLine] = await site.read(tx, MAILS, [address])
            mails = found.get(address) or MailLine(address=address, brand=brand.party)
    return Wishes(texts=texts, mails=mails)


async def texting_of(site: Site, tenant: TenantId, brand: Brand, person: PersonRef) -> NumberLine | None:
    """What was said to the person's phone in the name of the brand; `None` where there are no texts."""
    return (await wishes_of(site, tenant, brand, person)).texts


def stop(line: NumberLine, by: SaidBy, shipment: ShipmentId | None = None, channel: str = "sms") -> StopTexts:
    """The wish that no more texts be sent to it."""
    return StopTexts(
        number=line.number, brand=line.brand, by=by, shipment=shipment or line.shipment, channel=channel
    )


def start(
    line: NumberLine, by: SaidBy, shipment: ShipmentId | None = None, channel: str = "sms"
) -> AllowTexts:
    """The wish that texts be sent to it again."""
    return AllowTexts(
        number=line.number, brand=line.brand, by=by, shipment=shipment or line.shipment, channel=channel
    )
