"""How somebody is reached: checked phone numbers and e-mail addresses."""

import re
from dataclasses import replace

import phonenumbers

from doorstep.engine.vault import Person
from doorstep.kernel.errors import Invalid
from doorstep.web.site import Site

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")


class PhoneInvalid(Invalid):
    """The phone number cannot be dialled in the region's country. Write it with its country code."""

    code = "shipment.phone_invalid"


class EmailInvalid(Invalid):
    """The e-mail address has no mailbox and domain."""

    code = "shipment.email_invalid"


def checked_person(site: Site, person: Person) -> Person:
    """The person with a phone number in international form.

    Raises: PhoneInvalid, EmailInvalid.
    """
    if person.email and not EMAIL.fullmatch(person.email.strip()):
        raise EmailInvalid(f"{person.email!r} is no e-mail address; write mailbox@domain")
    phone = person.phone.strip()
    if phone:
        phone = _dialled(phone, str(site.region.get("country", "")) or None)
    return replace(person, phone=phone, email=person.email.strip())


def _dialled(phone: str, country: str | None) -> str:
    try:
        number = phonenumbers.parse(phone, country)
    except phonenumbers.NumberParseException as fault:
        raise PhoneInvalid(f"{phone!r} is no phone number; write it with its country code") from fault
    if not phonenumbers.is_possible_number(number):
        raise PhoneInvalid(f"{phone!r} has the wrong length for its country; write it with its country code")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
