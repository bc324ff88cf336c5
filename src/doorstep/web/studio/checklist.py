"""What a brand still has to do before its first delivery, each line from what stands now."""

from collections.abc import Sequence
from ipaddress import ip_address
from urllib.parse import urlsplit

from doorstep.domain.studio import StudioBook
from doorstep.domain.studio.book import Deed
from doorstep.engine.records import Brand
from doorstep.web.studio.record import Step

RESERVED = ("example", "test", "invalid", "localhost", "local")
"""Ends of names that lead nowhere (RFC 2606, RFC 6762)."""

FILE = "in the brand's file"


def checklist(brand: Brand, book: StudioBook, base_url: str, proof: tuple[bool, str]) -> Sequence[Step]:
    """What is done and what is not, in the order in which one does it. `brand` is the live one.

    `proof` says whether mailboxes will believe its sender, and what is left for that.
    """
    logo = bool(brand.logo_svg or brand.logo_file)
    spoken = len(brand.tones.keys() & set(brand.locales))
    seen = {line.by for line in book.history if line.deed is Deed.APPROVED}
    number = brand.sms_sender or brand.whatsapp_sender
    return (
        Step(
            done=logo,
            word="Logo and colours",
            detail=f"a logo, {brand.accent} on {brand.secondary}" if logo else "no logo yet",
            href="/studio",
        ),
        Step(
            done=spoken == len(brand.locales) or bool(brand.phrases),
            word="Tone",
            detail=f"a tone of its own in {spoken} of {len(brand.locales)} languages, and "
            f"{len(brand.phrases)} own sentences",
            href="/studio/tone",
        ),
        Step(
            done=bool(brand.change_terms),
            word="Terms",
            detail=f"{len(brand.change_terms)} choices beside another time",
            href="/studio/terms",
        ),
        Step(
            done=is_reachable(brand.sender.rpartition("@")[2]),
            word="Sender of e-mails",
            detail=f"{brand.sender}{_why(brand.sender.rpartition('@')[2])}",
            href="/studio/sender",
        ),
        Step(done=proof[0], word="Proof of the sender", detail=proof[1], href="/studio/sender"),
        Step(done=bool(number), word="Number for texts", detail=f"{number or 'none'}, {FILE}"),
        Step(
            done=bool(seen),
            word="Second person",
            detail=f"{len(seen)} who approved a version" if seen else "nobody has approved a version yet",
            href="/studio/review",
        ),
        Step(
            done=base_url.startswith("https:") and is_reachable(urlsplit(base_url).hostname or ""),
            word="Address of tracking pages",
            detail=f"{base_url or 'unknown'}, set by the operator with DOORSTEP_BASE_URL"
            f"{_why(urlsplit(base_url).hostname or '')}",
        ),
    )


def _why(host: str) -> str:
    """What is wrong with a host; nothing where others can reach it."""
    return "" if is_reachable(host) else ": nobody outside can reach it"


def is_reachable(host: str) -> bool:
    """Whether a host's name could lead somebody outside to it: a public name, and no bare address."""
    name = host.casefold().rstrip(".")
    try:
        ip_address(name)
    except ValueError:
        return "." in name and name.rpartition(".")[2] not in RESERVED
    return False
