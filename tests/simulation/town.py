"""A server for one small town, in memory: what the city sees of the product, and what it was told."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from doorstep.simulation.city import City, found_city
from doorstep.simulation.door import Door
from doorstep.simulation.keys import Keys
from doorstep.simulation.pace import Pace
from doorstep.simulation.roads import Roads
from doorstep.simulation.truth import Truth

DAY = "2026-11-23"
MORNING = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)  # seven o'clock in Helsinki
VANS = ("van-1", "van-2", "van-3")
KEYS = Keys(
    lsp="lsp",
    brands={"kallio": "k", "nordhem": "n"},
    drivers={f"driver-{n}": f"driver-{n}" for n in (1, 2, 3)},
)
BOX_CENTRE = (60.170, 24.940)

type Body = dict[str, Any]


@dataclass
class Town:
    """Answers like the product, keeps everything it was told, and can fail on purpose."""

    business: datetime = MORNING
    speed: float = 0.0
    doors: int = 40
    stops_a_van: int = 4
    late: bool = False
    breaks: list[Body] = field(default_factory=list)
    loses: Callable[[httpx.Request], bool] = lambda _: False
    meeting: tuple[str, str] = ("", "")
    guests: set[str] = field(default_factory=set)
    collects: set[str] = field(default_factory=set)
    asked: list[tuple[str, str, str, Body]] = field(default_factory=list)
    first_answers: dict[str, tuple[str, Body]] = field(default_factory=dict)
    shipments: dict[str, Body] = field(default_factory=dict)
    actions: dict[str, Body] = field(default_factory=dict)
    repeats: list[str] = field(default_factory=list)
    fixes: list[Body] = field(default_factory=list)
    lines: list[Body] = field(default_factory=list)
    forms: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: bool = False

    def transport(self) -> httpx.MockTransport:
        """The way in."""
        return httpx.MockTransport(self._answer)

    def tour(self, van: str) -> Body:
        """A driver's tour as it stands after what was told so far."""
        told = [action for action in self.actions.values() if action["van"] == van]
        kinds = {action["kind"] for action in told}
        return {
            "id": f"tour-{van}",
            "day": DAY,
            "van": van,
            "departs_at": (MORNING + timedelta(hours=1)).isoformat(),
            "shift": {
                "start": (MORNING + timedelta(hours=9 if self.late else 0, minutes=45)).isoformat(),
                "end": (MORNING + timedelta(hours=14)).isoformat(),
            },
            "started_at": self.business.isoformat() if "started" in kinds else None,
            "ended_at": self.business.isoformat() if "ended" in kinds else None,
            "device": "other" if van in self.guests else "none",
            "breaks": self.breaks,
            "stops": [self._stop(van, n, told) for n in range(self.stops_a_van)],
        } | self._met(van)

    def _met(self, van: str) -> Body:
        """As soon as the first of the two vans that meet stands still, the other takes its stops over."""
        giver, taker = self.meeting
        told = [action for action in self.actions.values() if action["van"] == giver]
        if van not in self.meeting or all(action["kind"] != "interrupted" for action in told):
            return {}
        before = [one for one in told if one["kind"] in ("delivered", "attempted", "refused")]
        stops = [self._stop(giver, n, told) for n in range(self.stops_a_van)]
        moved = [stop for stop in stops if stop["id"] not in {one["stop"] for one in before}]
        parcels = [parcel for stop in moved for parcel in stop["parcels"]]
        meeting = {"stop": "meeting", "gives": van == giver, "parcels": parcels}
        if van == giver:
            return {"meet_up": meeting, "stops": [stop for stop in stops if stop not in moved]}
        mine = [action for action in self.actions.values() if action["van"] == taker]
        own = [self._stop(taker, n, mine) for n in range(self.stops_a_van)]
        at = own[0] | {"id": "meeting", "parcels": []}
        return {"meet_up": meeting, "stops": [*own, at, *moved]}

    def _stop(self, van: str, n: int, told: list[Body]) -> Body:
        name = f"{van}-stop-{n}"
        left = any(action.get("stop") == name and action.get("leaves") for action in told)
        opens = MORNING + timedelta(hours=1)
        return {
            "id": name,
            "state": "departed" if left else "open",
            "window": {"start": opens.isoformat(), "end": (opens + timedelta(hours=4)).isoformat()},
            "planned_at": opens.isoformat(),
            "service_s": 240,
            "attended": n % 2 == 0,
            "departed_at": self.business.isoformat() if left else None,
            "place": {
                "line": name,
                "lat": BOX_CENTRE[0] + n * 0.001,
                "lon": BOX_CENTRE[1] + int(van[-1]) * 0.002,
            },
            "parcels": [
                {
                    "id": f"{name}-parcel",
                    "shipment": f"{name}-shipment",
                    "reference": f"R-{name}",
                    "outcome": "awaited" if name in self.collects else "planned",
                    "collects": name in self.collects,
                }
            ],
        }

    def _answer(self, request: httpx.Request) -> httpx.Response:
        path, method = request.url.path, request.method
        body = json.loads(request.content) if "json" in request.headers.get("content-type", "") else {}
        once = request.headers.get("idempotency-key", "")
        self.asked.append((method, path, once, body))
        if self.loses(request):
            raise httpx.ConnectError("the line is cut")
        if once in self.first_answers:
            said, answer = self.first_answers[once]
            if said != json.dumps(body):
                return _problem(422, "request.key_reused")
            return httpx.Response(200, json=answer)
        if path.startswith("/t/") or (self.texts and path == "/mailbox/texts"):
            return self._page(method, path, request)
        answer = self._found(method, path, request, body)
        if isinstance(answer, httpx.Response):
            return answer
        if once:
            self.first_answers[once] = (json.dumps(body), answer)
        return httpx.Response(200, json=answer)

    def _found(self, method: str, path: str, request: httpx.Request, body: Body) -> Body | httpx.Response:
        last = path.strip("/").split("/")[-1]
        plain: dict[str, Callable[[], Body | httpx.Response]] = {
            "clock": lambda: self._clock(body),
            "network": _network,
            "addresses": lambda: {"addresses": [_address(n) for n in range(self.doors)]},
            "positions": lambda: self._positions(body),
            "osmand": lambda: self._line(request),
            "tour": lambda: self.tour(_van(request)),
            "actions": lambda: self._record(_van(request), body),
            "media": lambda: {"media": f"media-{len(request.content)}"},
        }
        return plain[last]() if last in plain else self._of_shops(method, path, body)

    def _page(self, method: str, path: str, request: httpx.Request) -> httpx.Response:
        """A consignee's page, or the texts on their phone: forms to be filled."""
        if method == "POST":
            self.forms.append((path, dict(httpx.QueryParams(request.content.decode()))))
        token = path.split("/")[2]
        return httpx.Response(
            200,
            html=f"""<form method="post" action="/t/{token}/rating">
            <input type="hidden" name="form_key" value="f1">
            <input type="radio" name="door" value="1"><input type="radio" name="goods" value="1">
            <textarea name="comment"></textarea></form>
            <form method="post" action="/t/{token}/contact"><textarea name="words"></textarea></form>
            <form method="post" action="/mailbox/texts"><input type="hidden" name="brand" value="+1">
            <input name="body"></form>""",
        )

    def _positions(self, body: Body) -> Body:
        self.fixes += body["positions"]
        return {"stored": len(body["positions"]), "doubted": 0}

    def _line(self, request: httpx.Request) -> Body:
        self.lines.append(dict(request.url.params))
        return {}

    def _of_shops(self, method: str, path: str, body: Body) -> Body | httpx.Response:
        match method, path.strip("/").split("/")[2:]:
            case "POST", ["days"]:
                return {"tours": []}
            case "POST", ["shipments"] if "shipments" in body:
                taken = [self._take(one) for one in body["shipments"]]
                return {"results": [{"row": n, "result": "created", **one} for n, one in enumerate(taken)]}
            case "POST", ["shipments"]:
                return self._take(body)
            case "GET", ["shipments", name]:
                return {"id": name, "final": False}
            case "POST", ["shipments", name, word]:
                return self._said(name, word, body)
            case _:
                return _problem(404, "request.not_found")

    def _said(self, name: str, word: str, body: Body) -> Body:
        self.shipments[name].setdefault(word, []).append(body)
        start = self.business.isoformat()
        answers: dict[str, Body] = {
            "slots": {"offers": [_offer(self.business, hours) for hours in (20, 28)]},
            "hold": {"reservation": f"hold-{name}-{len(self.shipments[name].get('hold', []))}"},
            "promise": {"promise": {"start": start, "end": start}},
        }
        return answers.get(word, {})

    def _take(self, body: Body) -> Body:
        name = f"shp-{body['brand_reference']}"
        self.shipments.setdefault(name, {"body": body})
        sure = (
            body["address"]["house_number"].isdigit() and int(body["address"]["house_number"]) <= self.doors
        )
        near = [{"candidate": n, **_address(n)} for n in (3, 4)]
        return {
            "id": name,
            "tracking_token": f"token-{name}",
            "address": {"verdict": "located" if sure else "doubtful", "candidates": [] if sure else near},
            "parcels": [{"parcel": f"{name}-{n}"} for n, _ in enumerate(body["parcels"])],
        }

    def _clock(self, body: Body) -> Body:
        if "business" in body:
            self.business = datetime.fromisoformat(body["business"])
        self.speed = body.get("speed", self.speed)
        return {"business": self.business.isoformat(), "real": MORNING.isoformat(), "speed": self.speed}

    def _record(self, van: str, body: Body) -> Body | httpx.Response:
        if van in self.guests:
            return _problem(409, "driver.other_device")
        results = []
        for action in body["actions"]:
            known = self.actions.get(action["id"])
            if known is not None:
                assert {**action, "van": van} == known, "the same action says something else"
                self.repeats.append(action["id"])
            self.actions[action["id"]] = {**action, "van": van}
            results.append({"id": action["id"], "result": "repeated" if known else "recorded"})
        return {"results": results}


async def city_in(folder: Path, town: Town, *, seed: int = 1) -> City:
    """The simulated city of a town; the same folder again is the same city after a kill."""
    return await found_city(
        door=Door("http://town", transport=town.transport()),
        keys=KEYS,
        roads=Roads(""),
        truth=Truth(folder / "truth.db"),
        seed=seed,
    )


def pace_of(town: Town, ticks: Callable[[], float]) -> Pace:
    """A pace that reads a clock of the test's own."""
    return Pace(Door("http://town", transport=town.transport()), KEYS.lsp, ticks=ticks)


def _van(request: httpx.Request) -> str:
    return request.headers["authorization"].replace("Bearer driver", "van")


def _network() -> Body:
    return {
        "depots": [
            {
                "depot": "depot-1",
                "name": "Depot",
                "zone": "Europe/Helsinki",
                "point": {"lat": 60.168, "lon": 24.938},
            }
        ],
        "vans": [
            {"van": van, "name": van, "driver": van.replace("van", "driver"), "depot": "depot-1"}
            for van in VANS
        ],
        "brands": [
            {
                "party": "kallio",
                "name": "Kallio Coffee",
                "articles": {"a": "A", "b": "B"},
                "locales": ["fi", "sv"],
            },
            {"party": "nordhem", "name": "Nordhem Living", "articles": {"c": "C"}, "locales": ["de", "en"]},
        ],
    }


def _address(n: int) -> Body:
    return {
        "street": "Testikatu",
        "house_number": str(n + 1),
        "postcode": "00100",
        "city": "Helsinki",
        "lat": BOX_CENTRE[0] + n * 0.0002,
        "lon": BOX_CENTRE[1] + n * 0.0001,
    }


def _offer(business: datetime, hours: float) -> Body:
    start = business.replace(minute=0, second=0, microsecond=0) + timedelta(hours=hours)
    return {
        "depot": "depot-1",
        "day": start.date().isoformat(),
        "start": start.isoformat(),
        "end": (start + timedelta(hours=2)).isoformat(),
        "available": True,
        "greener": False,
    }


def _problem(status: int, code: str) -> httpx.Response:
    return httpx.Response(status, json={"code": code, "detail": code, "title": code})
