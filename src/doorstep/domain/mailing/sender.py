"""Whether mailboxes will believe that a brand's mails are its own: SPF, DKIM, DMARC, and alignment.

Receivers look for one of two proofs that belong to the domain in From: that the server may send for it (SPF,
which speaks of the envelope), or that the mail is signed by it (DKIM). DMARC says what to do without either.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from doorstep.domain.mailing.mail_records import (
    MOST_LOOKUPS,
    Answers,
    Spf,
    dkim_tags,
    dmarc_names,
    dmarc_records,
    is_weak,
    spf_of,
    tags_of,
    with_mechanism,
)

POLICIES = ("none", "quarantine", "reject")


class Verdict(StrEnum):
    """What is said of one record."""

    GOOD = "good"
    CONSIDER = "consider"
    WRONG = "wrong"
    UNKNOWN = "unknown"


class SenderProof(StrEnum):
    """What is looked at."""

    SPF = "spf"
    DKIM = "dkim"
    DMARC = "dmarc"
    ALIGNMENT = "alignment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """How this installation sends. `servers` is the SPF mechanism that lets its servers in.

    `selector` names the DKIM key, `key` is the record that belongs to ours, empty where a server behind us
    signs. `envelope` is the domain that bounces go to where that is not the sender's own.
    """

    servers: str = ""
    selector: str = ""
    key: str = ""
    envelope: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One record: `reason` says in a word what is so. `name` is where it stands, `found` what stands there.

    `publish` is the record as it should be; empty where it is well, or where only others know it.
    """

    mark: SenderProof
    verdict: Verdict
    reason: str
    name: str = ""
    found: str = ""
    publish: str = ""


def needed(domain: str, sending: Sending, answers: Answers) -> set[str]:
    """The names that are still to be asked; none once everything can be judged."""
    names = {*dmarc_names(domain)}
    if sending.selector:
        names.add(_selector(domain, sending))
    envelope = sending.envelope or domain
    if envelope != domain:
        names.update(dmarc_names(envelope))
    return {name for name in names if name not in answers} | spf_of(
        envelope, sending.servers, answers
    ).missing


def judged(domain: str, sending: Sending, answers: Answers) -> Sequence[Judged]:
    """SPF, DKIM, DMARC and whether one of the first two speaks for the domain in From."""
    envelope = sending.envelope or domain
    spf, dkim = _spf(envelope, sending, answers), _dkim(domain, sending, answers)
    name, tags = _policy(domain, answers)
    strict = bool(tags) and tags.get("aspf") == "s"
    same = envelope == domain or (
        not strict and _organisation(envelope, answers) == _organisation(domain, answers)
    )
    aligned = _aligned(spf, dkim, same=same)
    return spf, dkim, _dmarc(domain, name, tags, aligned, answers), aligned


def _selector(domain: str, sending: Sending) -> str:
    return f"{sending.selector}._domainkey.{domain}"


def _spf(domain: str, sending: Sending, answers: Answers) -> Judged:
    found = spf_of(domain, sending.servers, answers)
    verdict, reason = _spf_reason(found, sending)
    publish = ""
    if sending.servers and reason in ("spf_missing", "spf_not_ours"):
        publish = with_mechanism(found.record, sending.servers)
    elif reason == "spf_no_end":
        publish = with_mechanism(found.record, "")
    return Judged(
        mark=SenderProof.SPF, verdict=verdict, reason=reason, name=domain, found=found.record, publish=publish
    )


def _spf_reason(found: Spf, sending: Sending) -> tuple[Verdict, str]:
    """The first thing that is so, gravest first."""
    told = (
        (found.several, Verdict.WRONG, "spf_several"),
        (found.open_to_all, Verdict.WRONG, "spf_open"),
        (found.lookups > MOST_LOOKUPS, Verdict.WRONG, "spf_too_many"),
        (found.broken, Verdict.WRONG, "spf_broken"),
        (bool(found.unanswered or found.missing) and not found.lets_in, Verdict.UNKNOWN, "unanswered"),
        (not found.record, Verdict.WRONG, "spf_missing"),
        (not sending.servers, Verdict.UNKNOWN, "spf_servers_unknown"),
        (not found.lets_in, Verdict.WRONG, "spf_not_ours"),
        (not found.has_end, Verdict.CONSIDER, "spf_no_end"),
    )
    return next(((verdict, reason) for so, verdict, reason in told if so), (Verdict.GOOD, "spf_good"))


def _dkim(domain: str, sending: Sending, answers: Answers) -> Judged:
    if not sending.selector:
        return Judged(mark=SenderProof.DKIM, verdict=Verdict.WRONG, reason="dkim_unsigned")
    name = _selector(domain, sending)
    texts = answers.get(name)
    if texts is None:
        return Judged(mark=SenderProof.DKIM, verdict=Verdict.UNKNOWN, reason="unanswered", name=name)
    tags = dkim_tags(texts) or {}
    ours = tags_of(sending.key)
    told = (
        (not tags, Verdict.WRONG, "dkim_missing"),
        (not tags.get("p"), Verdict.WRONG, "dkim_revoked"),
        (bool(ours) and tags.get("p") != ours["p"], Verdict.WRONG, "dkim_other_key"),
        (is_weak(tags), Verdict.CONSIDER, "dkim_weak"),
        ("y" in tags.get("t", "").split(":"), Verdict.CONSIDER, "dkim_testing"),
    )
    verdict, reason = next(((one, why) for so, one, why in told if so), (Verdict.GOOD, "dkim_good"))
    publish = sending.key if reason not in ("dkim_good", "dkim_weak") else ""
    return Judged(
        mark=SenderProof.DKIM,
        verdict=verdict,
        reason=reason,
        name=name,
        found=next((one for one in texts if "p=" in one), ""),
        publish=publish,
    )


def _aligned(spf: Judged, dkim: Judged, *, same: bool) -> Judged:
    """One proof is enough; a signature is always the sender's own, for it is made in its name."""
    good = (Verdict.GOOD, Verdict.CONSIDER)
    by_spf, by_dkim = same and spf.verdict in good, dkim.verdict in good
    if by_dkim or by_spf:
        reason = "aligned_both" if by_dkim and by_spf else "aligned_dkim" if by_dkim else "aligned_spf"
        return Judged(mark=SenderProof.ALIGNMENT, verdict=Verdict.GOOD, reason=reason)
    if Verdict.UNKNOWN in (dkim.verdict, spf.verdict if same else None):
        return Judged(mark=SenderProof.ALIGNMENT, verdict=Verdict.UNKNOWN, reason="aligned_unknown")
    reason = "aligned_not" if same or spf.verdict not in good else "aligned_elsewhere"
    return Judged(mark=SenderProof.ALIGNMENT, verdict=Verdict.WRONG, reason=reason)


def _policy(domain: str, answers: Answers) -> tuple[str, dict[str, str] | None]:
    """Where the nearest record stands and its tags; no tags without one, or where DNS did not answer."""
    for name in dmarc_names(domain):
        texts = answers.get(name)
        if texts is None:
            return name, None
        if records := dmarc_records(texts):
            return name, tags_of(records[0])
    return dmarc_names(domain)[0], None


def _organisation(domain: str, answers: Answers) -> str:
    """The domain above which nobody of the same organisation is: the highest that has a record (RFC 9989)."""
    held = domain
    for name in dmarc_names(domain):
        records = dmarc_records(answers.get(name) or ())
        if records and tags_of(records[0]).get("psd") != "y":
            held = name.removeprefix("_dmarc.")
    return held


def _dmarc(domain: str, name: str, tags: dict[str, str] | None, aligned: Judged, answers: Answers) -> Judged:
    own = dmarc_names(domain)[0]
    records = dmarc_records(answers.get(name) or ())
    above = name != own
    policy = (tags or {}).get("sp" if above and "sp" in (tags or {}) else "p", "").casefold()
    told = (
        (answers.get(name) is None, Verdict.UNKNOWN, "unanswered"),
        (not records, Verdict.WRONG, "dmarc_missing"),
        (len(records) > 1, Verdict.WRONG, "dmarc_several"),
        (policy not in POLICIES, Verdict.WRONG, "dmarc_broken"),
        (policy != "none" and aligned.verdict is Verdict.WRONG, Verdict.WRONG, "dmarc_refuses_ours"),
        (policy == "none", Verdict.CONSIDER, "dmarc_watches"),
    )
    verdict, reason = next(((one, why) for so, one, why in told if so), (Verdict.GOOD, "dmarc_good"))
    found = records[0] if records else ""
    publish = {
        "dmarc_missing": "v=DMARC1; p=none",
        "dmarc_broken": "v=DMARC1; p=none",
        "dmarc_watches": found.replace("p=none", "p=quarantine") if aligned.verdict is Verdict.GOOD else "",
    }.get(reason, "")
    return Judged(
        mark=SenderProof.DMARC, verdict=verdict, reason=reason, name=name, found=found, publish=publish
    )
