"""Files and rooms stay small enough to be read."""

from collections import Counter

FILE_LINES = 400
ISLAND_LINES = 1500
# Bookings and the plan that keeps them are one consistency boundary: the rules of both stand together.
# A card folds every event that concerns a shipment, so it grows with each kind of event.
# A tour is what its driver says and what its positions show: the two are weighed where they meet.
# The rule of the minute ledger is short; what it weighs is read from every kind of event of a tour.
LARGER_ISLANDS = {"ledger": 1700, "planning": 2600, "slots": 2200, "tours": 2100, "tracking": 2400}
ROOM_LINES = {"kernel": 800, "engine": 800}
# Ports are read one by one and hold no logic: they are the engine's border, not its loop (decision 0003).
PORTS = {
    *("engine/ports.py", "engine/access.py", "engine/changes.py", "engine/occasion.py"),
    *("engine/positions.py", "engine/records.py", "engine/vault.py", "engine/fan_out.py", "engine/shares.py"),
}
# A row for each island, without logic: it grows with the product and not with the loop.
TABLES = {"engine/islands.py"}
TEMPLATE_LINES = 150
SCRIPT_LINES = 250


def test_no_file_is_longer_than_400_lines(modules):
    assert [f"{m.name}: {m.lines} lines" for m in modules if m.lines >= FILE_LINES] == []


def test_no_island_is_longer_than_1500_lines(modules):
    islands = Counter()
    for module in modules:
        if module.room == "domain" and module.name.count("/") > 1:
            islands[module.name.split("/")[1]] += module.lines
    limits = {island: LARGER_ISLANDS.get(island, ISLAND_LINES) for island in islands}
    assert {island: lines for island, lines in islands.items() if lines > limits[island]} == {}


def test_kernel_and_engine_stay_below_800_lines(modules):
    rooms = Counter()
    for module in modules:
        if module.name not in PORTS | TABLES:
            rooms[module.room] += module.lines
    assert {room: rooms[room] for room, limit in ROOM_LINES.items() if rooms[room] > limit} == {}


def test_templates_and_front_end_scripts_stay_small(root):
    limits = [
        (TEMPLATE_LINES, root.glob("src/doorstep/web/templates/**/*.html")),
        (SCRIPT_LINES, root.glob("frontend/**/*.ts")),
    ]
    too_long = [
        f"{path.relative_to(root)}: {lines} lines"
        for limit, paths in limits
        for path in paths
        if (lines := path.read_text().count("\n")) > limit
    ]
    assert too_long == []
