"""A sender's records are judged as receivers judge them, and each line can say no."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.domain.mailing.mail_records import spf_of, with_mechanism
from doorstep.domain.mailing.sender import SenderProof, Sending, Verdict, judged, needed

DOMAIN = "mail.kallio.coffee"
KEY = f"v=DKIM1; k=rsa; p={b64encode(b'k' * 294).decode()}"
OTHER = f"v=DKIM1; k=rsa; p={b64encode(b'o' * 294).decode()}"
OURS = Sending(servers="include:spf.post.net", selector="ds1", key=KEY)
GOOD = {
    DOMAIN: ("v=spf1 include:spf.post.net -all", "some-other-verification=1"),
    "spf.post.net": ("v=spf1 ip4:192.0.2.0/24 -all",),
    "ds1._domainkey.mail.kallio.coffee": (KEY,),
    "_dmarc.mail.kallio.coffee": (),
    "_dmarc.kallio.coffee": ("v=DMARC1; p=reject; rua=mailto:d@kallio.coffee",),
}
SPF, DKIM, DMARC, ALIGNMENT = SenderProof


def lines(sending=OURS, **changed):
    answers = {**GOOD, **changed.pop("answers", {})}
    return {one.mark: one for one in judged(DOMAIN, sending, answers)}


def test_a_domain_with_all_of_it_has_nothing_left():
    found = lines()
    assert [one.verdict for one in found.values()] == [Verdict.GOOD] * 4
    assert [one.publish for one in found.values()] == [""] * 4
    assert found[ALIGNMENT].reason == "aligned_both"
    assert found[DMARC].name == "_dmarc.kallio.coffee"
    assert needed(DOMAIN, OURS, GOOD) == set()


def test_what_is_needed_follows_what_is_included():
    assert "spf.post.net" not in needed(DOMAIN, OURS, {})
    assert needed(DOMAIN, OURS, {DOMAIN: GOOD[DOMAIN]}) >= {"spf.post.net"}


@pytest.mark.parametrize(
    ("records", "reason", "publish"),
    [
        ((), "spf_missing", "v=spf1 include:spf.post.net ~all"),
        (("v=spf1 mx -all",), "spf_not_ours", "v=spf1 mx include:spf.post.net -all"),
        (
            ("v=spf1 redirect=spf.shop.net",),
            "spf_not_ours",
            "v=spf1 include:spf.post.net redirect=spf.shop.net",
        ),
        (
            ("v=spf1 -all include:spf.post.net",),
            "spf_not_ours",
            "v=spf1 include:spf.post.net -all include:spf.post.net",
        ),
        (
            ("v=spf1 -include:spf.post.net ~all",),
            "spf_not_ours",
            "v=spf1 -include:spf.post.net include:spf.post.net ~all",
        ),
        (("v=spf1 +all",), "spf_open", ""),
        (("v=spf1 mx", "v=spf1 a"), "spf_several", ""),
        (("v=spf1 include:gone.net -all",), "spf_broken", ""),
        (("v=spf1 include:mail.kallio.coffee -all",), "spf_broken", ""),
        (("v=spf1 " + "mx " * 11 + "-all",), "spf_too_many", ""),
        (("v=spf1 include:spf.post.net",), "spf_no_end", "v=spf1 include:spf.post.net ~all"),
        (("v=spf1 include:dark.net -all",), "unanswered", ""),
        (("V=SPF1 Include:SPF.Post.net -ALL",), "spf_good", ""),
        (None, "unanswered", ""),
    ],
)
def test_spf_is_read_as_receivers_read_it(records, reason, publish):
    more = {"gone.net": (), "dark.net": None, "spf.shop.net": ("v=spf1 a -all",)}
    found = lines(answers={DOMAIN: records, **more})[SPF]
    assert (found.reason, found.publish) == (reason, publish)


def test_a_server_is_let_in_by_a_network_that_holds_it_or_by_what_is_included():
    sending = Sending(servers="ip4:192.0.2.17", selector="ds1", key=KEY)
    assert lines(sending)[SPF].reason == "spf_good"
    assert lines(Sending(servers="ip4:198.51.100.1"))[SPF].reason == "spf_not_ours"
    assert lines(Sending(servers=""))[SPF].reason == "spf_servers_unknown"


@pytest.mark.parametrize(
    ("texts", "reason", "publish"),
    [
        ((), "dkim_missing", KEY),
        (("v=DKIM1; p=",), "dkim_revoked", KEY),
        ((OTHER,), "dkim_other_key", KEY),
        ((KEY.replace("; p", "; t=y; p"),), "dkim_testing", KEY),
        ((KEY.replace("p=", "p= ").replace("a2tr", "a2 tr"),), "dkim_good", ""),
        (None, "unanswered", ""),
    ],
)
def test_the_key_of_the_selector_has_to_be_ours(texts, reason, publish):
    found = lines(answers={"ds1._domainkey.mail.kallio.coffee": texts})[DKIM]
    assert (found.reason, found.publish) == (reason, publish)


def test_unsigned_mail_is_said_to_be_unsigned_and_a_short_key_to_be_short():
    assert lines(Sending(servers=OURS.servers))[DKIM].reason == "dkim_unsigned"
    short = f"v=DKIM1; p={b64encode(b's' * 162).decode()}"
    elsewhere = Sending(servers=OURS.servers, selector="ds1")
    name = "ds1._domainkey.mail.kallio.coffee"
    assert lines(elsewhere, answers={name: (short,)})[DKIM].reason == "dkim_weak"
    assert lines(elsewhere, answers={name: (OTHER,)})[DKIM].reason == "dkim_good"


@pytest.mark.parametrize(
    ("own", "above", "reason", "publish"),
    [
        ((), (), "dmarc_missing", "v=DMARC1; p=none"),
        (
            ("v=DMARC1; p=none; rua=mailto:a@b.fi",),
            (),
            "dmarc_watches",
            "v=DMARC1; p=quarantine; rua=mailto:a@b.fi",
        ),
        ((), ("v=DMARC1; p=reject; sp=none",), "dmarc_watches", "v=DMARC1; p=reject; sp=quarantine"),
        (("v=DMARC1; p=reject", "v=DMARC1; p=none"), (), "dmarc_several", ""),
        (("v=DMARC1; rua=mailto:a@b.fi",), (), "dmarc_broken", "v=DMARC1; p=none"),
        (("v=DMARC1; p=quarantine",), None, "dmarc_good", ""),
        ((), None, "unanswered", ""),
    ],
)
def test_the_nearest_policy_holds(own, above, reason, publish):
    found = lines(answers={"_dmarc.mail.kallio.coffee": own, "_dmarc.kallio.coffee": above})[DMARC]
    assert (found.reason, found.publish) == (reason, publish)


def test_one_proof_of_the_sender_s_own_domain_is_enough_and_none_is_said():
    unsigned = Sending(servers=OURS.servers)
    assert lines(unsigned)[ALIGNMENT].reason == "aligned_spf"
    nothing = lines(unsigned, answers={DOMAIN: ()})
    assert nothing[ALIGNMENT].reason == "aligned_not"
    assert nothing[DMARC].reason == "dmarc_refuses_ours"
    assert lines(answers={DOMAIN: ()})[ALIGNMENT].reason == "aligned_dkim"
    assert lines(unsigned, answers={DOMAIN: None})[ALIGNMENT].reason == "aligned_unknown"


def test_bounces_that_go_to_another_organisation_prove_nothing():
    bounces = {
        "bounce.post.net": ("v=spf1 include:spf.post.net -all",),
        "_dmarc.bounce.post.net": (),
        "_dmarc.post.net": (),
    }
    away = Sending(servers=OURS.servers, envelope="bounce.post.net")
    assert lines(away, answers=bounces)[ALIGNMENT].reason == "aligned_elsewhere"
    near = Sending(servers=OURS.servers, envelope="bounces.kallio.coffee")
    own = {"bounces.kallio.coffee": ("v=spf1 include:spf.post.net -all",), "_dmarc.bounces.kallio.coffee": ()}
    assert lines(near, answers=own)[ALIGNMENT].reason == "aligned_spf"
    strict = {**own, "_dmarc.kallio.coffee": ("v=DMARC1; p=reject; aspf=s",)}
    assert lines(near, answers=strict)[ALIGNMENT].reason == "aligned_elsewhere"


TERMS = st.lists(
    st.sampled_from(
        ["mx", "a", "ip4:10.0.0.0/8", "include:a.net", "?exists:%{i}.b.net", "-all", "~all", "redirect=a.net"]
    )
    | st.text(max_size=12),
    max_size=8,
)


@given(TERMS, TERMS)
def test_whatever_a_domain_publishes_is_read_and_what_we_propose_lets_us_in(own, included):
    record, sought = " ".join(["v=spf1", *own]), "include:spf.ours.net"
    answers = {"x.fi": (with_mechanism(record, sought),), "a.net": (" ".join(["v=spf1", *included]),)}
    answers["spf.ours.net"] = ("v=spf1 ip4:192.0.2.1 -all",)
    assert spf_of("x.fi", sought, answers).lets_in


@given(st.lists(st.text(max_size=40), max_size=3).map(tuple) | st.none())
def test_whatever_dns_says_is_judged(texts):
    for name in GOOD:
        assert len(judged(DOMAIN, OURS, {**GOOD, name: texts})) == 4
