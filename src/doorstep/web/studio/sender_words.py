"""What is said of a sender's records, in plain words."""

from doorstep.domain.mailing.sender import SenderProof, Sending, Verdict

MARKS = {
    SenderProof.SPF: "SPF",
    SenderProof.DKIM: "DKIM",
    SenderProof.DMARC: "DMARC",
    SenderProof.ALIGNMENT: "Alignment",
}
VERDICTS = {
    Verdict.GOOD: "Good",
    Verdict.CONSIDER: "To consider",
    Verdict.WRONG: "To do",
    Verdict.UNKNOWN: "Unknown",
}
WHAT = {
    SenderProof.SPF: "says which servers may send mail for a domain. Others that do are taken for impostors.",
    SenderProof.DKIM: "is a signature on each mail. The domain publishes the key by which it is checked.",
    SenderProof.DMARC: "says what becomes of mail without proof: it is delivered, called spam, or refused.",
    SenderProof.ALIGNMENT: "means that one of the proofs speaks for the domain that people see.",
}
REASONS = {
    "unanswered": "DNS did not answer, so nothing is known. Look again in a few minutes.",
    "spf_missing": "The domain says nothing, so any server could send in its name.",
    "spf_several": "There are several SPF records, and receivers then believe none. Keep one.",
    "spf_open": "The record ends in +all: it lets everybody send in your name. End it with ~all.",
    "spf_too_many": "Receivers look up ten names at most, and this record leads to more. Take some out.",
    "spf_broken": "It includes a name without exactly one SPF record, or itself; receivers then give up.",
    "spf_servers_unknown": "The record can be read. Whether it lets us in is not known: the operator has not "
    "said which servers send (DOORSTEP_MAIL_SERVERS).",
    "spf_not_ours": "The record does not name the servers that send your mail: {servers}.",
    "spf_no_end": "It lets our servers in, and says nothing about all the others. End it with ~all.",
    "spf_good": "It lets in the servers that send your mail.",
    "dkim_unsigned": "Mail from this installation is not signed. The operator sets DOORSTEP_DKIM_KEY and "
    "DOORSTEP_DKIM_SELECTOR, and your domain publishes the key.",
    "dkim_missing": "There is no key under the name that your mails are signed with.",
    "dkim_revoked": "The key there is empty, which says that it was taken back.",
    "dkim_other_key": "There is a key, but not the one that signs your mails, so the signature is wrong.",
    "dkim_weak": "The key can be used. It has fewer than 2048 bits, and some mailboxes want more.",
    "dkim_testing": "The key can be used. It says t=y, by which receivers treat signed mail as not signed.",
    "dkim_good": "The key by which your mails are checked is published.",
    "dmarc_missing": "The domain says nothing. Large mailboxes refuse much mail of such domains.",
    "dmarc_several": "There are several DMARC records, and receivers then believe none. Keep one.",
    "dmarc_broken": "There is a record, but without a policy that is none, quarantine or reject.",
    "dmarc_refuses_ours": "It asks mailboxes to refuse mail without proof, and yours has none yet. "
    "Mend SPF or DKIM first.",
    "dmarc_watches": "It only watches. Once everything else is good, ask that such mail goes to spam.",
    "dmarc_good": "Mail in your name without proof is kept from people.",
    "aligned_both": "SPF and the signature both speak for your domain.",
    "aligned_dkim": "The signature speaks for your domain, also when somebody forwards the mail.",
    "aligned_spf": "SPF speaks for your domain. It is lost when a mail is forwarded; a signature is not.",
    "aligned_unknown": "Not known before SPF or DKIM is.",
    "aligned_elsewhere": "SPF is good for {envelope}, where bounces go, and not for the sender's domain.",
    "aligned_not": "Neither SPF nor a signature speaks for your domain yet.",
}


def signing(sending: Sending) -> str:
    """Whether mails are signed, and by whom."""
    if sending.key:
        return f"Mails are signed here, with the key {sending.selector}, in the name of the sender's domain."
    if sending.selector:
        return f"Mails are not signed here; a server behind this one signs them with {sending.selector}."
    return "Mails are not signed."
