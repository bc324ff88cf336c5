"""OwnTracks' JSON, over HTTP or MQTT. Source: the format as its booklet describes it; `vel` is km/h."""

from collections.abc import Mapping

from doorstep.domain.positions.reading import Reading, degrees, device_id, measured, moment, plains

KMH_MPS = 1 / 3.6
READ = frozenset(
    {"_type", "topic", "tid", "lat", "lon", "tst", "created_at", "vel", "cog", "acc", "alt", "batt"}
)


def owntracks(body: Mapping[str, object], *, topic: str = "") -> Reading | None:
    """One message; `None` when it is no location. The name of the device comes last in the topic.

    Raises: LineInvalid.
    """
    if body.get("_type") != "location":
        return None
    at_topic = (topic or str(body.get("topic", ""))).rpartition("/")[2]
    lat, lon = degrees(body.get("lat"), body.get("lon"))
    return Reading(
        device=device_id(str(body.get("tid") or at_topic or "phone")),
        topic_device=at_topic,
        lat=lat,
        lon=lon,
        at=moment(body["tst"]) if body.get("tst") else None,
        speed=measured(body.get("vel"), factor=KMH_MPS, name="vel"),
        heading=measured(body.get("cog"), most=360, name="cog"),
        accuracy=measured(body.get("acc"), name="acc"),
        altitude=measured(body.get("alt"), name="alt"),
        battery=measured(body.get("batt"), most=100, name="batt"),
        attributes=plains({name: value for name, value in body.items() if name not in READ}),
    )
