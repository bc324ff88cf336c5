"""A CSV is read row by row, and every fault says where it is and how to mend it."""

from datetime import UTC, datetime

import pytest

from doorstep.events import NO_NEEDS, Attendance, Needs
from doorstep.kernel.errors import Invalid
from doorstep.web.console.import_rows import FileUnreadable, decode, read_rows, template, write
from doorstep.web.console.import_windows import window_in

HEADING = "reference,name,street,house_number,attended,parcels,weight_kg"


def read(*lines, heading=HEADING):
    return read_rows("\n".join((heading, *lines)))


def faults(*lines, heading=HEADING):
    return [(fault.line, fault.column) for row in read(*lines, heading=heading) for fault in row.faults]


def test_a_row_becomes_a_trade_order():
    (row,) = read('KC-1,"Ilona, Virtanen",Korkeavuorenkatu,9,yes,2,"2,4"')
    assert row.faults == ()
    assert row.new.brand_reference == "KC-1"
    assert row.new.person.name == "Ilona, Virtanen"
    assert row.new.address.line == "Korkeavuorenkatu 9"
    assert row.new.attendance is Attendance.ATTENDED
    assert row.new.parcels == (("KC-1-1", 1200), ("KC-1-2", 1200))


def test_what_is_left_out_gets_the_plain_meaning():
    (row,) = read("KC-1,Kauppatori", heading="reference,street")
    assert row.new.attendance is Attendance.UNATTENDED
    assert row.new.parcels == (("KC-1-1", 1000),)
    assert row.new.locale == "en"


GOODS = "reference,street,parcels,volume_l,skills,priority,collect,collect_kg"


def test_what_a_visit_asks_of_its_van_is_read_too():
    (row,) = read('KC-1,Katu,2,"12,5",Two_person cold+cold,7,3,4.2', heading=GOODS)
    assert row.faults == ()
    assert row.new.volumes_cm3 == (6250, 6250)
    assert row.new.needs == Needs(collect_g=4200, collect_pieces=3, skills=("cold", "two_person"), priority=7)
    (plain,) = read("KC-1,Katu,2,,,,0,0", heading=GOODS)
    assert (plain.faults, plain.new.needs) == ((), NO_NEEDS)


RETURNS = "reference,street,parcels,collect,collect_kg,collect_l,collect_what"


def test_a_trade_order_may_only_collect():
    (row,) = read("KC-1,Katu,0,2,4.5,30,Two grinders", heading=RETURNS)
    assert (row.faults, row.new.parcels, row.new.volumes_cm3) == ((), (), ())
    assert row.new.needs == Needs(collect_g=4500, collect_cm3=30_000, collect_pieces=2)
    assert row.new.goods == "Two grinders"


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ("0,,,,", "parcels"),
        ("0,0,,,", "parcels"),
        ("1,0,,3,", "collect_l"),
        ("1,1,,lots,", "collect_l"),
        ("1,,,,A lamp", "collect_what"),
    ],
)
def test_what_is_collected_is_counted(cells, column):
    assert faults(f"KC-1,Katu,{cells}", heading=RETURNS) == [(2, column)]


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ("big,,0,0,", "volume_l"),
        ("-3,,0,0,", "volume_l"),
        ("20001,,0,0,", "volume_l"),
        ("1,tail-lift,0,0,", "skills"),
        ("1,cold 2up,0,0,", "skills"),
        ("1,,10,0,", "priority"),
        ("1,,-1,0,", "priority"),
        ("1,,0,51,", "collect"),
        ("1,,0,some,", "collect"),
        ("1,,0,1,heavy", "collect_kg"),
        ("1,,0,1,2001", "collect_kg"),
        ("1,,0,0,2", "collect_kg"),
    ],
)
def test_a_fault_in_what_is_asked_of_the_van_is_named(cells, column):
    assert faults(f"KC-1,Katu,1,{cells}", heading=GOODS) == [(2, column)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_taken_from_the_heading(separator):
    (row,) = read_rows(separator.join(("reference", "street")) + "\n" + separator.join(("KC-1", "Katu")))
    assert row.new.address.street == "Katu"


@pytest.mark.parametrize(
    ("line", "column"),
    [
        (",A,Katu,1,no,1,1", "reference"),
        ("KC-1,A,,1,no,1,1", "street"),
        ("KC-1,A,Katu,1,perhaps,1,1", "attended"),
        ("KC-1,A,Katu,1,no,0,1", "parcels"),
        ("KC-1,A,Katu,1,no,99999999999999999999,1", "parcels"),
        ("KC-1,A,Katu,1,no,1,nan", "weight_kg"),
        ("KC-1,A,Katu,1,no,1,-3", "weight_kg"),
        ("KC-1,A,Katu,1,no,1,9999999", "weight_kg"),
        (f"{'K' * 65},A,Katu,1,no,1,1", "reference"),
        ("KC-1,A,Katu,1,no,1,1,surplus", ""),
    ],
)
def test_a_fault_names_line_and_column_and_keeps_the_row_out(line, column):
    rows = read("GOOD-1,A,Katu,1,no,1,1", line)
    assert rows[0].faults == ()
    assert [(fault.line, fault.column) for fault in rows[1].faults] == [(3, column)]
    assert all(fault.way_out for fault in rows[1].faults)
    assert rows[1].new is None


def test_a_reference_that_stands_there_twice_is_a_fault_of_the_later_row():
    rows = read("KC-1,A,Katu,1,no,1,1", "KC-1,B,Katu,2,no,1,1")
    assert rows[0].new is not None
    assert [(fault.line, fault.column, fault.what) for fault in rows[1].faults] == [
        (3, "reference", "KC-1 stands in line 2 too")
    ]


def test_empty_lines_are_skipped_and_lines_keep_their_numbers():
    assert [row.line for row in read("KC-1,A,Katu", "", ",,", "KC-2,A,Katu")] == [2, 5]


def test_a_field_with_a_line_break_does_not_shift_the_next_line():
    rows = read('KC-1,"A\nB",Katu', "KC-2,A,")
    assert faults('KC-1,"A\nB",Katu', "KC-2,A,") == [(4, "street")]
    assert rows[0].new.person.name == "A\nB"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("name,street\nA,Katu", "lacks reference"),
        ("reference,street,colour\nKC-1,Katu,red", "no column is called colour"),
        ("reference,street,street\nKC-1,Katu,Katu", "stands there twice"),
        ('reference,street\nKC-1,"Katu', None),
    ],
)
def test_a_file_of_another_shape_is_refused_whole(text, says):
    if says is None:
        assert read_rows(text)[0].new.address.street == "Katu"  # an open quote ends with the file
        return
    with pytest.raises(FileUnreadable, match=says):
        read_rows(text)


def test_more_than_a_thousand_rows_are_refused():
    with pytest.raises(FileUnreadable, match="more than 1,000 rows"):
        read(*(f"KC-{number},A,Katu" for number in range(1001)))


def test_utf_8_is_read_with_and_without_its_mark():
    assert decode("reference,ä".encode()) == decode("reference,ä".encode("utf-8-sig")) == "reference,ä"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("reference,street\nKC-1,Käytäväkuja".encode("latin-1"), "line 2 holds the byte 0xe4"),
        ("reference,street".encode("utf-16"), "UTF-16"),
        (b"reference\0", "null characters"),
        (b"x" * 2_000_001, "split it"),
    ],
)
def test_a_file_in_another_encoding_says_where_and_what_to_do(data, says):
    with pytest.raises(FileUnreadable, match=says):
        decode(data)


def test_the_template_can_be_imported_as_it_is():
    (row,) = read_rows(template())
    assert row.faults == ()
    assert row.new.brand_reference == "ORDER-1001"


def test_a_cell_that_a_spreadsheet_would_run_is_written_as_text():
    written = write([("=1+1", "@cmd", "-2", "+HYPERLINK()", "+358 40 1", "plain")])
    assert written == "'=1+1,'@cmd,'-2,'+HYPERLINK(),+358 40 1,plain\r\n"


NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


def test_the_windows_of_a_row_are_hours_of_one_day_on_the_clocks_of_the_place():
    for cell in ("2026-06-16 8:00-10:00, 17:00-20:00", "2026-06-16 17:00 – 20:00 or 08:00-10:00"):  # noqa: RUF001  # as a spreadsheet makes it
        window = window_in(cell, "Europe/Helsinki", at=NOW)
        assert window
        assert [part.start.astimezone(UTC).hour for part in window.parts] == [5, 14]
    one = window_in("2026-06-16 20:00-24:00", "Europe/Helsinki", at=NOW)
    assert one
    assert (one.parts, one.end.astimezone(UTC).hour) == ((), 21)
    assert window_in("", "Europe/Helsinki", at=NOW) is None


@pytest.mark.parametrize(
    "cell",
    [
        "tomorrow morning",
        "2026-06-16",
        "2026-06-16 08:00",
        "2026-06-31 08:00-10:00",
        "2026-06-16 08:00-25:00",
        "2026-06-16 10:00-08:00",
        "2026-06-16 08:00-10:00 09:00-11:00",
        "2026-06-16 08:00-10:00 and 11:00-12:00",
        "2026-06-15 08:00-10:00",
        "2026-06-16 " + " ".join(f"{hour:02}:00-{hour:02}:30" for hour in range(8, 17)),
    ],
)
def test_what_names_no_windows_to_come_of_one_day_is_a_fault(cell: str):
    with pytest.raises(Invalid):
        window_in(cell, "Europe/Helsinki", at=NOW)
