"""The page on which a consignee shares a delivery with those at home, and sees who was given a link."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.sharing import KEPT, MOST_SHARES
from doorstep.domain.tracking.shares import ShareLine
from doorstep.engine.vault import ShareNote
from doorstep.kernel.ids import ShareId
from doorstep.reactions.telling import is_over
from doorstep.web.consignee.asking import Frame, frame
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech
from doorstep.web.sharing import LONGEST_NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWith:
    """One link that is out: `link` to hand on, when it was last used as far as that is known."""

    name: str
    made: Sentence
    may: str
    used: Sentence
    link: str
    url: str
    form_key: str
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SharePage:
    """The page. `closed` says why no further link can be made; `given` is what was just filled in."""

    frame: Frame
    url: str
    form_key: str
    problem: str
    given: str
    longest: int
    sees: str
    never: str
    until: str
    closed: str
    shares: tuple[SharedWith, ...]


def share_page(  # noqa: PLR0913  # one page, every part of it named
    facts: Facts,
    speech: Speech,
    links: Links,
    *,
    notes: Mapping[str, ShareNote],
    used: Mapping[ShareId, datetime],
    origin: str,
    form_key: str,
    problem: str = "",
    given: str = "",
    made: str = "",
) -> SharePage:
    """The page with the links that are out, the newest first. `origin` begins the address of a link."""
    out = [line for line in facts.card.shares if line.ended_at is None]
    back = links.to("share/back")
    closed = "over" if is_over(facts.card) else "full" if len(out) >= MOST_SHARES else ""
    return SharePage(
        frame=frame(
            facts,
            speech,
            links,
            path="share",
            heading=speech.text("page-share-heading"),
            lede=speech.text("page-share-text"),
        ),
        url=links.to("share"),
        form_key=form_key,
        problem=speech.text(f"page-share-{problem}", most=LONGEST_NAME) if problem else "",
        given=given,
        longest=LONGEST_NAME,
        sees=speech.text("page-share-sees"),
        never=speech.text("page-share-never"),
        until=speech.text("page-share-until", days=KEPT.days),
        closed=speech.text(f"page-share-closed-{closed}", most=MOST_SHARES) if closed else "",
        shares=tuple(
            _shared(
                line, speech, notes.get(line.note), used.get(line.share), origin=origin, url=back, made=made
            )
            for line in reversed(out)
        ),
    )


def _shared(  # noqa: PLR0913  # one line, every part of it named
    line: ShareLine,
    speech: Speech,
    note: ShareNote | None,
    used: datetime | None,
    *,
    origin: str,
    url: str,
    made: str,
) -> SharedWith:
    return SharedWith(
        name=(note.name if note else "") or speech.text("page-share-nameless"),
        made=speech.say("page-share-made", moment=speech.moment(line.at)),
        may=speech.text("page-share-may-answer" if line.may_answer else "page-share-may-look"),
        used=speech.say("page-share-used", moment=speech.moment(used))
        if used
        else speech.say("page-share-unused"),
        link=f"{origin}/h/{note.secret}" if note else "",
        url=url,
        form_key=line.share,
        new=bool(made) and line.share == made,
    )


def shared_words(facts: Facts, speech: Speech) -> Sentence:
    """How many links are out, for the tracking page; nothing where there are none."""
    count = sum(line.ended_at is None for line in facts.card.shares)
    return speech.say("page-share-count", count=count) if count else NOTHING
