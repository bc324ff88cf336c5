"""What DNS says: texts in one piece, that there is none, and no answer as no answer."""

import pytest
from tests.dns_answerer import answering

from doorstep.adapters.dns import Dns, ResolverUnusable

pytestmark = [pytest.mark.anyio, pytest.mark.local_network]
KEY = "v=DKIM1; p=" + "A" * 600


async def test_texts_come_in_one_piece_and_none_is_no_silence():
    given = {"kallio.coffee": ("v=spf1 -all", "b"), "key.kallio.coffee": (KEY,), "empty.kallio.coffee": ()}
    async with answering(records=given) as server:
        dns = Dns(server.address)
        assert await dns.texts("kallio.coffee") == ("b", "v=spf1 -all")
        assert await dns.texts("key.kallio.coffee") == (KEY,)
        assert await dns.texts("empty.kallio.coffee") == ()
        assert await dns.texts("gone.kallio.coffee") == ()


async def test_silence_and_trouble_are_unknown():
    silent = frozenset({"silent.fi"})
    async with answering(silent=silent, failing=frozenset({"broken.fi"})) as server:
        dns = Dns(server.address, timeout_s=0.2, lifetime_s=0.3)
        assert await dns.texts("silent.fi") is None
        assert await dns.texts("broken.fi") is None
        assert await dns.texts("no..name") is None
        assert await dns.texts("x" * 70 + ".fi") is None
        assert server.asked.count("silent.fi") >= 1
    assert await dns.texts("nobody.listens.fi") is None


def test_a_resolver_is_an_address():
    for named in ("resolver.net", "192.0.2.1:x", "192.0.2.1:0", "[::1]:99999"):
        with pytest.raises(ResolverUnusable):
            Dns(named)
    Dns("192.0.2.53")
    Dns("2001:db8::1")
    Dns("[2001:db8::1]:53")
