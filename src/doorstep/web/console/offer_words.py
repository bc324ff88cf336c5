"""What a window was chosen from, in one sentence for staff."""

from collections.abc import Mapping

from doorstep.web.console import words

UNKNOWN = "unknown"

LIMITS: Mapping[str, str] = {
    "time": "no time left on the tours",
    "load": "no van has room",
    "volume": "no van has room for the size",
    "pieces": "no van takes so many pieces more",
    "skills": "no van of that day can do what it needs",
    "shifts": "no shift is long enough",
    "tours_closed": "the tours are closed",
    "no_road": "no road leads there",
    "goods_away": "the goods are in a van that is not back",
    "past": "too late for a tour",
    "taken_meanwhile": "taken by somebody else before it was held",
    "reserved": "the time is set aside for other brands or zones",
    "kept_for_others": "it would take the time of several other visits",
    "point_closed": "the pickup point is closed",
    "point_full": "the pickup point has no room",
}


def chosen_from(facts: Mapping[str, str], hours: str) -> str:
    """What an entry says of its list: "Chose 10:00 to 12:00 of 14 windows; 3 could not be kept: ..."."""
    offered = facts.get("offered", "")
    if not offered:
        return ""
    if offered == UNKNOWN:
        return "Which windows were offered is unknown"
    parts = (
        f"Chose {hours} of {words.count(int(offered), 'window')}",
        *_refused(facts),
        *_greener(facts),
        *_price(facts),
    )
    return "; ".join(parts)


def _refused(facts: Mapping[str, str]) -> tuple[str, ...]:
    counted = [pair.split(":") for pair in facts.get("offered_limits", "").split(",") if pair]
    if not counted:
        return ()
    if len(counted) == 1:
        limit, count = counted[0]
        return (f"{count} could not be kept: {_limit(limit)}",)
    told = ", ".join(f"{count} {_limit(limit)}" for limit, count in counted)
    return (f"{sum(int(count) for _, count in counted)} could not be kept: {told}",)


def _limit(code: str) -> str:
    return LIMITS.get(code, code.replace("_", " "))


def _greener(facts: Mapping[str, str]) -> tuple[str, ...]:
    if "greener_s" not in facts:
        return ()
    minutes = max(1, round(int(facts["greener_s"]) / 60))
    return (f"this one was marked greener: {minutes} min less driving, {facts['greener_g']} g CO₂",)


def _price(facts: Mapping[str, str]) -> tuple[str, ...]:
    minor = int(facts.get("price", "0"))
    return (f"{minor // 100}.{minor % 100:02} {facts.get('price_currency', '')}",) if minor else ()
