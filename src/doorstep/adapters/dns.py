"""What DNS says of a name, by dnspython: an answer, that there is none, or no answer in a few seconds."""

from contextlib import suppress
from ipaddress import ip_address

from dns.asyncresolver import Resolver
from dns.exception import DNSException
from dns.resolver import NXDOMAIN, NoAnswer

from doorstep.kernel.errors import Invalid

MOST_TEXTS, LONGEST = 20, 4_000
"""Records of one name, and letters of one of them: what anybody publishes is kept within bounds."""


class ResolverUnusable(Invalid):
    """`DOORSTEP_DNS` is no address of a resolver."""

    code = "settings.resolver_unusable"


class Dns:
    """TXT records over the system's resolver, or the one that was named."""

    def __init__(self, resolver: str = "", *, timeout_s: float = 2.0, lifetime_s: float = 4.0) -> None:
        """Raises: ResolverUnusable."""
        self._named = _address(resolver) if resolver else None
        self._timeout_s, self._lifetime_s = timeout_s, lifetime_s

    async def texts(self, name: str) -> tuple[str, ...] | None:
        """The TXT records of a name, each in one piece; `None` where nobody answered for it in time."""
        with suppress(NXDOMAIN, NoAnswer):
            try:
                answer = await self._resolver().resolve(name, "TXT", search=False)
            except (NXDOMAIN, NoAnswer):
                raise
            except (DNSException, OSError, ValueError):
                return None
            texts = [b"".join(one.strings).decode("utf-8", errors="replace") for one in answer]
            return tuple(sorted(text[:LONGEST] for text in texts)[:MOST_TEXTS])
        return ()

    def _resolver(self) -> Resolver:
        # Made anew each time: the system's resolver may be another one after the network changed.
        resolver = Resolver(configure=self._named is None)
        if self._named is not None:
            resolver.nameservers, resolver.port = [self._named[0]], self._named[1]
        resolver.timeout, resolver.lifetime = self._timeout_s, self._lifetime_s
        return resolver


def _address(named: str) -> tuple[str, int]:
    host, colon, port = named.rpartition(":") if named.count(":") == 1 or "]" in named else (named, "", "")
    try:
        address = ip_address(host.strip("[]"))
        number = int(port) if colon else 53
    except ValueError as wrong:
        raise ResolverUnusable(f"DOORSTEP_DNS is {named!r}; set it to an address as 192.0.2.53:53") from wrong
    if not 0 < number < 65_536:
        raise ResolverUnusable(f"DOORSTEP_DNS is {named!r}; {number} is no port")
    return str(address), number
