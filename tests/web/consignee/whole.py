"""Pages as HTML, as a browser gets them."""

from tests.web.consignee.pages import WORDING

from doorstep.web.consignee.record import TrackingPage
from doorstep.web.render import Assets, render

ASSETS = Assets(hashes={})


def text_of(page: TrackingPage, voice: str = "warm"):
    """The texts of the page's language."""
    return lambda key, **facts: WORDING.text(page.look.lang, voice, key, **facts)


def html_of(page: TrackingPage, voice: str = "warm") -> str:
    """The whole page."""
    return render("consignee/tracking.html", page=page, t=text_of(page, voice), asset=ASSETS.url, nonce="n")


def part_of(page: TrackingPage, name: str) -> str:
    """One part, as the live stream sends it."""
    return render(f"consignee/parts/{name}.html", page=page, t=text_of(page), asset=ASSETS.url)
