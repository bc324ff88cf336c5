"""Prices as people of the place write them."""

from doorstep.kernel.quantity import Money
from doorstep.web.consignee.speech import Speech

SYMBOLS = {"EUR": "€", "GBP": "£", "SEK": "kr", "PLN": "zł", "CHF": "CHF"}


def money(price: Money, speech: Speech) -> str:
    """A price in words; nothing is free."""
    if not price.minor:
        return speech.text("page-slot-free")
    return speech.text(
        "shop-money",
        whole=str(price.minor // 100),
        cents=f"{price.minor % 100:02}",
        symbol=SYMBOLS.get(price.currency, price.currency),
    )
