"""The records by which a domain says who may send its mail, read from what DNS answered.

Answers are TXT records by name: none is an empty tuple, `None` that DNS did not answer.
Source: RFC 7208 (SPF), RFC 6376 and 8463 (DKIM), RFC 7489 and 9989 (DMARC and its walk up the tree).
"""

from base64 import b64decode
from binascii import Error as NoBase64
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_network

type Answers = Mapping[str, tuple[str, ...] | None]

MOST_LOOKUPS = 10
"""Names that a receiver looks up for one SPF record before it gives up (RFC 7208, 4.6.4)."""

MOST_RECORDS = 20
"""SPF records that are followed here; a domain that needs more is refused by receivers long before."""

LOOKED_UP = ("include", "a", "mx", "ptr", "exists")
BYTES_OF_2048_BITS = 256


@dataclass(slots=True)
class Spf:
    """An SPF record and those it leads to. `lets_in` says whether one of them names the servers sought.

    `missing` are names that were not asked yet, `unanswered` those that DNS does not answer for.
    """

    record: str = ""
    several: bool = False
    lookups: int = 0
    lets_in: bool = False
    open_to_all: bool = False
    has_end: bool = False
    broken: bool = False
    seen: set[str] = field(default_factory=set[str])
    missing: set[str] = field(default_factory=set[str])
    unanswered: bool = False


def spf_of(domain: str, sought: str, answers: Answers) -> Spf:
    """The SPF record of `domain` with all that it includes; `sought` is a mechanism as `ip4:192.0.2.1`."""
    found = Spf()
    records = _spf_records(domain, answers, found)
    if records:
        found.record, found.several = records[0], len(records) > 1
        _follow(found, found.record, sought.casefold(), answers, first=True)
    return found


def _spf_records(domain: str, answers: Answers, found: Spf) -> list[str]:
    found.seen.add(domain)
    if domain not in answers:
        found.missing.add(domain)
        return []
    texts = answers[domain]
    found.unanswered |= texts is None
    return [one for one in texts or () if one.casefold().split(" ")[0] == "v=spf1"]


def _follow(found: Spf, record: str, sought: str, answers: Answers, *, first: bool) -> None:
    """Read the terms of a record in order, as a receiver does: nothing counts after `all`."""
    redirect = ""
    for term in record.split()[1:]:
        sign, bare = (term[0], term[1:]) if term[0] in "+-~?" else ("+", term)
        bare = bare.casefold()
        name, _, value = bare.partition(":")
        kind = name.partition("/")[0]
        if bare.startswith("redirect="):
            redirect = bare.removeprefix("redirect=")
            continue
        found.lookups += kind in LOOKED_UP
        if kind == "all":
            found.open_to_all |= sign == "+"
            found.has_end |= first and sign in "-~+"
            return
        found.lets_in |= sign == "+" and _covers(bare, sought)
        if kind == "include" and sign == "+":
            _into(found, value, sought, answers, first=False)
    if redirect:
        found.lookups += 1
        _into(found, redirect, sought, answers, first=first)


def _into(found: Spf, domain: str, sought: str, answers: Answers, *, first: bool) -> None:
    if not domain or "%" in domain:  # a macro says another name to each receiver
        found.broken |= not domain
        return
    if domain in found.seen or len(found.seen) >= MOST_RECORDS:
        found.broken |= domain in found.seen
        return
    records = _spf_records(domain, answers, found)
    if len(records) == 1:
        _follow(found, records[0], sought, answers, first=first)
    elif domain in answers and answers[domain] is not None:
        found.broken = True


def _covers(term: str, sought: str) -> bool:
    """Whether a mechanism is the one sought, or a network that holds it."""
    if term == sought:
        return bool(sought)
    outer, inner = _network(term), _network(sought)
    if isinstance(outer, IPv4Network) and isinstance(inner, IPv4Network):
        return inner.subnet_of(outer)
    return isinstance(outer, IPv6Network) and isinstance(inner, IPv6Network) and inner.subnet_of(outer)


def _network(term: str) -> IPv4Network | IPv6Network | None:
    kind, _, value = term.partition(":")
    if kind not in ("ip4", "ip6"):
        return None
    try:
        return ip_network(value, strict=False)
    except ValueError:
        return None


def with_mechanism(record: str, mechanism: str) -> str:
    """An SPF record that lets `mechanism` in, before whatever ends it."""
    terms = record.split() or ["v=spf1"]
    at = next(
        (
            number
            for number, term in enumerate(terms)
            if term.casefold().lstrip("+-~?") == "all" or term.casefold().startswith("redirect=")
        ),
        len(terms),
    )
    end = terms[at:] or ["~all"]
    return " ".join([*terms[:at], *([mechanism] if mechanism else []), *end])


def tags_of(record: str) -> dict[str, str]:
    """The tags of a DKIM or DMARC record (RFC 6376, 3.2): names in small letters, without white space."""
    pairs = (part.partition("=") for part in record.split(";"))
    return {name.strip().casefold(): "".join(value.split()) for name, is_tag, value in pairs if is_tag}


def dkim_tags(texts: tuple[str, ...]) -> dict[str, str] | None:
    """The key of a selector; `None` where there is none."""
    known = [tags_of(one) for one in texts]
    return next((tags for tags in known if "p" in tags and tags.get("v", "DKIM1") == "DKIM1"), None)


def is_weak(tags: Mapping[str, str]) -> bool:
    """Whether a key is an RSA one of fewer than 2048 bits, or none that can be read."""
    if tags.get("k", "rsa") != "rsa":
        return False
    try:
        return len(b64decode(tags.get("p", ""), validate=True)) < BYTES_OF_2048_BITS
    except (NoBase64, ValueError):
        return True


def dmarc_names(domain: str) -> list[str]:
    """Where the DMARC record of a domain may stand: at itself, then at each domain above it."""
    labels = domain.split(".")
    return [f"_dmarc.{'.'.join(labels[at:])}" for at in range(max(1, len(labels) - 1))]


def dmarc_records(texts: tuple[str, ...]) -> list[str]:
    """The DMARC records among the texts of a name."""
    return [one for one in texts if one.replace(" ", "").casefold().split(";")[0] == "v=dmarc1"]
