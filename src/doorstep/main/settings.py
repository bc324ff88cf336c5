"""Settings: read once from the environment when a process starts."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from doorstep.kernel.errors import Invalid

EFFORTS = ("full", "insertion")
CHECKOUT = Path(__file__).parents[3]


class PlanningUnknown(Invalid):
    """`DOORSTEP_PLANNING` names no effort that planners know."""

    code: ClassVar[str] = "settings.planning_unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What differs between installations; what differs between brands is terms, not environment."""

    state: Path
    """`DOORSTEP_STATE`: everything this installation keeps. Default: `state` in the checkout."""
    host: str
    """`DOORSTEP_HOST`: the address the server listens on. Default: 127.0.0.1."""
    port: int
    """`DOORSTEP_PORT`: the server's; the next two are the roads' and the mail's. Default: 8400."""
    base_url: str
    """`DOORSTEP_BASE_URL`: how people reach the server; links in messages begin with it."""
    region: str
    """`DOORSTEP_REGION`: a file or name, loaded when there is no region. Default: helsinki."""
    osm_mirror: str
    """`DOORSTEP_OSM_MIRROR`: where named extracts are downloaded from. Default: none."""
    pg_bin: Path | None
    """`DOORSTEP_PG_BIN`: a folder with PostgreSQL 18's programs, used instead of ours."""
    dsn: str | None
    """`DOORSTEP_DSN`: a PostgreSQL server elsewhere, as the owner of its database."""
    app_dsn: str | None
    """`DOORSTEP_APP_DSN`: how the application logs in there. Default: derived from DOORSTEP_DSN."""
    worker_dsn: str | None
    """`DOORSTEP_WORKER_DSN`: how workers log in there. Default: derived from DOORSTEP_DSN."""
    ingest_dsn: str | None
    """`DOORSTEP_INGEST_DSN`: how positions are written there. Default: derived from DOORSTEP_DSN."""
    smtp_host: str
    """`DOORSTEP_SMTP_HOST`: the mail server. Default: the local catcher, which delivers none."""
    smtp_port: int
    """`DOORSTEP_SMTP_PORT`: its port. Default: the catcher's, DOORSTEP_PORT + 2."""
    mail_reports_to: str
    """`DOORSTEP_MAIL_REPORTS_TO`: the address that bounces go to. Default: each brand's sender."""
    mail_servers: str
    """`DOORSTEP_MAIL_SERVERS`: our servers as a term of SPF, as `include:spf.provider.net`. Default: none."""
    dkim_selector: str
    """`DOORSTEP_DKIM_SELECTOR`: the name of the key that mails are signed with. Default: none."""
    dkim_key: Path | None
    """`DOORSTEP_DKIM_KEY`: a file with the private key, PEM. Default: none, we do not sign."""
    dns: str
    """`DOORSTEP_DNS`: the resolver that is asked, as 192.0.2.53 or 192.0.2.53:53. Default: the system's."""
    roads_url: str
    """`DOORSTEP_ROADS_URL`: where the road engine answers. Default: this machine, DOORSTEP_PORT + 1."""
    sms_url: str
    """`DOORSTEP_SMS_URL`: the provider of text messages. Default: a trial's own, which delivers none."""
    sms_account: str
    """`DOORSTEP_SMS_ACCOUNT`: our account there. Default: trial."""
    sms_token: str
    """`DOORSTEP_SMS_TOKEN`: its secret, by which the provider's receipts are known, too. Default: none."""
    sms_answers: bool
    """`DOORSTEP_SMS_ANSWERS`: whether we answer STOP, START and HELP; else the provider does. Default: 0."""
    push_services: tuple[str, ...]
    """`DOORSTEP_PUSH_SERVICES`: hosts of further push services, with commas between. Default: none."""
    push_contact: str
    """`DOORSTEP_PUSH_CONTACT`: whom push services may ask, as `mailto:`. Default: DOORSTEP_BASE_URL."""
    nats_url: str
    """`DOORSTEP_NATS_URL`: NATS servers that fan the log out, with commas between. Default: none."""
    demo: bool
    """`DOORSTEP_DEMO`: whether this is a trial, with a network of its own, shops and a clock. Default: 1."""
    simulate: bool
    """`DOORSTEP_SIMULATE`: whether a simulated city plays the trial's day; else people do. Default: 1."""
    speed: float
    """`DOORSTEP_SPEED`: business seconds per real second in the demonstration. Default: 10."""
    seed: int
    """`DOORSTEP_SEED`: what the simulated day is drawn from. Default: 1."""
    restart: bool
    """`DOORSTEP_RESTART`: forget the days played so far and begin anew. Default: 0."""
    shipments: int
    """`DOORSTEP_SHIPMENTS`: how many shipments the simulated day begins with. Default: 300."""
    planning: str
    """`DOORSTEP_PLANNING`: `full`, or `insertion` to book and drive without any search. Default: full."""
    planners: int
    """`DOORSTEP_PLANNERS`: how many days are searched at once. Default: one less than cores."""

    positions_days: int
    """`DOORSTEP_POSITIONS_DAYS`: how many days raw positions are kept beside the log. Default: 14."""

    mqtt: bool
    """`DOORSTEP_MQTT`: whether trackers may come over MQTT; needs the extra `nats`. Default: 0."""
    mqtt_port: int
    """`DOORSTEP_MQTT_PORT`: MQTT's port; the next is for this machine only. Default: DOORSTEP_PORT + 3."""

    @property
    def searches(self) -> bool:
        """Whether plans are searched for: for room, for less driving, and for a late van's sequence."""
        return self.planning == "full"

    @property
    def roads_port(self) -> int:
        """Where the road engine listens, on this machine only."""
        return self.port + 1

    @property
    def assets(self) -> Path:
        """The built front end."""
        return CHECKOUT / "build" / "assets"

    @property
    def catches_texts(self) -> bool:
        """Whether text messages go to a trial's own provider."""
        return self.demo and not self.sms_url

    @property
    def catches_mail(self) -> bool:
        """Whether mail goes to the local catcher."""
        return self.smtp_host == "127.0.0.1" and self.smtp_port == self.port + 2


def read_settings() -> Settings:
    """The settings of this process."""
    env = {name.removeprefix("DOORSTEP_").lower(): value for name, value in os.environ.items() if value}
    port = int(env.get("port", "8400"))
    host = env.get("host", "127.0.0.1")
    return Settings(
        state=Path(env.get("state", CHECKOUT / "state")).resolve(),
        host=host,
        port=port,
        base_url=env.get("base_url", f"http://{host}:{port}").rstrip("/"),
        region=env.get("region", "helsinki"),
        osm_mirror=env.get("osm_mirror", ""),
        pg_bin=Path(env["pg_bin"]) if "pg_bin" in env else None,
        dsn=env.get("dsn"),
        app_dsn=env.get("app_dsn"),
        worker_dsn=env.get("worker_dsn"),
        ingest_dsn=env.get("ingest_dsn"),
        smtp_host=env.get("smtp_host", "127.0.0.1"),
        smtp_port=int(env.get("smtp_port", str(port + 2))),
        mail_reports_to=env.get("mail_reports_to", ""),
        mail_servers=env.get("mail_servers", "").strip(),
        dkim_selector=env.get("dkim_selector", "").strip(),
        dkim_key=Path(env["dkim_key"]) if "dkim_key" in env else None,
        dns=env.get("dns", ""),
        roads_url=env.get("roads_url", f"http://127.0.0.1:{port + 1}").rstrip("/"),
        sms_url=env.get("sms_url", "").rstrip("/"),
        sms_account=env.get("sms_account", "trial"),
        sms_token=env.get("sms_token", ""),
        sms_answers=env.get("sms_answers", "0") != "0",
        push_services=tuple(one.strip() for one in env.get("push_services", "").split(",") if one.strip()),
        push_contact=env.get("push_contact", ""),
        nats_url=env.get("nats_url", ""),
        demo=env.get("demo", "1") != "0",
        simulate=env.get("simulate", "1") != "0",
        speed=float(env.get("speed", "10")),
        seed=int(env.get("seed", "1")),
        restart=env.get("restart", "0") != "0",
        shipments=int(env.get("shipments", "300")),
        planning=_planning(env.get("planning", "full")),
        positions_days=max(1, int(env.get("positions_days", "14"))),
        mqtt=env.get("mqtt", "0") != "0",
        mqtt_port=int(env.get("mqtt_port", str(port + 3))),
        planners=max(1, int(env.get("planners", len(os.sched_getaffinity(0)) - 1))),
    )


def _planning(effort: str) -> str:
    if effort not in EFFORTS:
        raise PlanningUnknown(f"DOORSTEP_PLANNING is {effort!r}; set it to {' or '.join(EFFORTS)}")
    return effort
