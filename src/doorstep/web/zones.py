"""Postcode areas: the zones a dispatcher knows, coarse enough to say nothing of a person."""

import re
from contextlib import suppress

from doorstep.engine.vault import Address
from doorstep.kernel.errors import Unavailable
from doorstep.web.site import Site

AREA_LENGTHS = {"CA": 3, "CZ": 3, "GR": 3, "IE": 3, "JP": 3, "NL": 4, "PL": 2, "PT": 4, "SE": 3, "SK": 3}
"""How many characters name the area, where a whole postcode names a street or a house."""

INWARD = 3
"""The characters at the end of a British postcode that name the street; what stands before is the area."""


def area_of(postcode: str, country: str) -> str:
    """The area of a postcode; empty where there is none. Every place lies in exactly one.

    `country` is its ISO 3166 code. The whole postcode where it is an area already (FI, DE, FR, ...).
    """
    written = postcode.strip().upper()
    plain = re.sub(r"[^0-9A-Z]", "", written)
    if country == "GB":
        return plain[:-INWARD] if len(plain) > INWARD + 1 else plain
    if country in AREA_LENGTHS:
        return plain[: AREA_LENGTHS[country]]
    return re.split(r"[\s-]", written)[0] if written else ""


async def zone_of(site: Site, address: Address) -> str:
    """The zone of a place that was found: by its postcode, else by that of the nearest house."""
    country = address.country.strip().upper() or str(site.region.get("country", "")).upper()
    postcode = address.postcode
    if not postcode.strip() and address.point is not None:
        with suppress(Unavailable):  # an unknown zone is better than a refused order
            nearest = await site.geocoder.reverse(address.point)
            postcode = nearest.postcode if nearest else ""
    return area_of(postcode, country)
