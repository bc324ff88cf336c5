"""Every place lies in exactly one zone: the area of its postcode, or the unknown one."""

import pytest

from doorstep.web.zones import area_of


@pytest.mark.parametrize(
    ("postcode", "country", "area"),
    [
        ("00740", "FI", "00740"),
        (" 00740 ", "FI", "00740"),
        ("10115", "DE", "10115"),
        ("SW1A 1AA", "GB", "SW1A"),
        ("sw1a1aa", "GB", "SW1A"),
        ("M1 1AE", "GB", "M1"),
        ("SW1A", "GB", "SW1A"),
        ("1012 AB", "NL", "1012"),
        ("1012ab", "NL", "1012"),
        ("114 55", "SE", "114"),
        ("11455", "SE", "114"),
        ("4000-123", "PT", "4000"),
        ("00-950", "PL", "00"),
        ("94110-1234", "US", "94110"),
        ("01310-100", "BR", "01310"),
        ("", "FI", ""),
        ("  ", "", ""),
    ],
)
def test_the_area_of_a_postcode_names_no_street(postcode, country, area):
    assert area_of(postcode, country) == area
