"""The built-in geocoder: the addresses of the region's own map, and a refusal to guess."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import cos, radians

from doorstep.adapters.geocoders.entries import AddressEntry, StreetEntry
from doorstep.adapters.geocoders.house_number import HouseNumber, house_number
from doorstep.adapters.geocoders.normalise import normal
from doorstep.adapters.geocoders.ranking import HIGHEST, NEAR_NUMBER, fits, postcode_score, street_score
from doorstep.adapters.geocoders.reading import NUMBER_WORD, Reading, readings
from doorstep.adapters.geocoders.store import AddressStore
from doorstep.domain.shipments.ports import AddressQuery, Candidate, Candidates, PlaceKind, Verdict
from doorstep.kernel.place import Box, Point, distance_m

SOURCE = "extract"
STREETS_COMPARED = 40
STREETS_OPENED = 6
MOST_CANDIDATES = 5
ACCEPTED = 90.0
LEAST_WORTH_SHOWING = 35.0
CLEAR_BY = 4.0
SAME_PLACE_M = 150.0
NEAREST_M = 250.0
METRES_PER_DEGREE = 111_195.0
NUMBER_MISSING, NUMBER_UNKNOWN = -12.0, -20.0
BIAS = ((1_000.0, 4.5), (5_000.0, 2.0))


class ExtractGeocoder:
    """`Geocoder` over an address index.

    Reasons of a doubt: `not_found`, `number_missing`, `number_unknown`, `ambiguous`, `weak_match`.
    """

    def __init__(self, store: AddressStore, languages: Sequence[str]) -> None:
        self._store = store
        self._languages = tuple(languages)

    async def forward(self, query: AddressQuery) -> Candidates:
        """Where the address is; doubtful unless one door fits and no other comes close."""
        found: list[Candidate] = []
        number_asked = False
        for reading in readings(query, self._languages):
            number_asked = number_asked or reading.number_asked
            found += await self._read(reading)
        ranked = _distinct(sorted(found, key=lambda candidate: -_biased(candidate, query.near)))
        return _judged(ranked, query.near, number_asked=number_asked)

    async def suggest(self, prefix: str, limit: int = 8) -> Sequence[Candidate]:
        """Streets that begin so; with a number, their doors that begin so."""
        words = prefix.split()
        typed = words.pop() if len(words) > 1 and NUMBER_WORD.fullmatch(words[-1]) else ""
        text = normal(" ".join(words), self._languages)
        if not text:
            return ()
        streets = await self._store.streets_beginning(text, limit)
        number = house_number(typed)
        if number is None:
            return tuple(_street_candidate(street, score=0.0) for street in streets)
        highest = int(f"{number.first}999") if not number.letter else number.first
        doors = await self._store.doors([street.street_id for street in streets], number.first, highest)
        shown = [door for door in doors if door.house_number.startswith(number.text)]
        return tuple(_door_candidate(door, score=0.0) for door in shown[:limit])

    async def reverse(self, point: Point) -> Candidate | None:
        """The nearest door within 250 m."""
        dlat = NEAREST_M / METRES_PER_DEGREE
        dlon = dlat / max(0.05, cos(radians(point.lat)))
        doors = await self._store.doors_within(
            Box(point.lat - dlat, point.lon - dlon, point.lat + dlat, point.lon + dlon)
        )
        nearest = min(doors, key=lambda door: distance_m(point, door.point), default=None)
        if nearest is None or distance_m(point, nearest.point) > NEAREST_M:
            return None
        return _door_candidate(nearest, score=HIGHEST - distance_m(point, nearest.point) / 10)

    async def _read(self, reading: Reading) -> list[Candidate]:
        text = f"{reading.street} {reading.city}".strip()
        streets = await self._store.streets_like(text, STREETS_COMPARED)
        if not reading.street:
            return [_place_candidate(streets[0])] if streets else []
        scored = sorted(
            ((street_score(reading, street), street) for street in streets), key=lambda pair: -pair[0]
        )
        best = [(score, street) for score, street in scored[:STREETS_OPENED] if score >= LEAST_WORTH_SHOWING]
        doors = await self._doors([street for _, street in best], reading.number)
        return [
            candidate
            for score, street in best
            for candidate in _answers(reading, street, score, doors.get(street.street_id, ()))
        ]

    async def _doors(
        self, streets: Sequence[StreetEntry], number: HouseNumber | None
    ) -> Mapping[int, Sequence[AddressEntry]]:
        if number is None or not streets:
            return {}
        ids = [street.street_id for street in streets]
        by_street: defaultdict[int, list[AddressEntry]] = defaultdict(list)
        for door in await self._store.doors(ids, number.first - NEAR_NUMBER, number.first + NEAR_NUMBER):
            by_street[door.street_id].append(door)
        return by_street


def _answers(
    reading: Reading, street: StreetEntry, score: float, doors: Sequence[AddressEntry]
) -> Iterable[Candidate]:
    """The best door of a street, or the street itself."""
    number = reading.number
    if number is None:
        lost = NUMBER_UNKNOWN if reading.number_asked else NUMBER_MISSING
        asked = postcode_score(reading.postcode, street.postcode, derived=False)
        yield _street_candidate(street, score=score + asked + lost)
        return
    answers = [(answer, door) for door in doors if (answer := fits(number, door)) is not None]
    if not answers:
        asked = postcode_score(reading.postcode, street.postcode, derived=False)
        yield _street_candidate(street, score=score + asked + NUMBER_UNKNOWN)
        return
    (kind, cost), door = max(answers, key=lambda pair: (pair[0][0] is PlaceKind.ROOFTOP, pair[0][1]))
    asked = postcode_score(reading.postcode, door.postcode, derived=door.postcode_derived)
    beside = f"{number.letter} {number.note}".strip() if number.letter != door.letter else number.note
    yield _door_candidate(door, score=score + asked + cost, kind=kind, note=beside)


def _judged(ranked: Sequence[Candidate], near: Point | None, *, number_asked: bool) -> Candidates:
    shown = tuple(ranked[:MOST_CANDIDATES])
    best = shown[0] if shown else None
    if best is None or best.score < LEAST_WORTH_SHOWING:
        return Candidates(verdict=Verdict.DOUBTFUL, reason="not_found", found=shown)
    reason = ""
    if best.score < ACCEPTED - (0.0 if best.kind is PlaceKind.ROOFTOP else -NUMBER_UNKNOWN):
        reason = "weak_match"
    elif best.kind is not PlaceKind.ROOFTOP:
        reason = "number_unknown" if number_asked else "number_missing"
    elif any(_rivals(best, other, near) for other in shown[1:]):
        reason = "ambiguous"
    verdict = Verdict.DOUBTFUL if reason else Verdict.LOCATED
    return Candidates(verdict=verdict, reason=reason, found=shown)


def _rivals(best: Candidate, other: Candidate, near: Point | None) -> bool:
    if other.kind is not PlaceKind.ROOFTOP or distance_m(best.point, other.point) <= SAME_PLACE_M:
        return False
    return _biased(other, near) > _biased(best, near) - CLEAR_BY


def _biased(candidate: Candidate, near: Point | None) -> float:
    if near is None:
        return candidate.score
    away = distance_m(near, candidate.point)
    return candidate.score + next((bonus for reach, bonus in BIAS if away <= reach), 0.0)


def _distinct(ranked: Iterable[Candidate]) -> list[Candidate]:
    first: dict[tuple[str, str, str, PlaceKind], Candidate] = {}
    for candidate in ranked:
        key = candidate.street, candidate.house_number, candidate.city, candidate.kind
        first.setdefault(key, candidate)
    return list(first.values())


def _door_candidate(
    door: AddressEntry, *, score: float, kind: PlaceKind = PlaceKind.ROOFTOP, note: str = ""
) -> Candidate:
    return Candidate(
        point=door.point,
        street=door.street,
        house_number=door.house_number,
        postcode=door.postcode,
        city=door.city,
        kind=kind,
        score=max(0.0, min(HIGHEST, score)),
        source=SOURCE,
        note=note,
        postcode_derived=door.postcode_derived,
        building=door.building,
    )


def _street_candidate(street: StreetEntry, *, score: float) -> Candidate:
    return Candidate(
        point=street.point,
        street=street.street,
        house_number="",
        postcode=street.postcode,
        city=street.city,
        kind=PlaceKind.STREET,
        score=max(0.0, min(HIGHEST, score)),
        source=SOURCE,
    )


def _place_candidate(street: StreetEntry) -> Candidate:
    return Candidate(
        point=street.point,
        street="",
        house_number="",
        postcode="",
        city=street.city,
        kind=PlaceKind.PLACE,
        score=LEAST_WORTH_SHOWING,
        source=SOURCE,
    )
