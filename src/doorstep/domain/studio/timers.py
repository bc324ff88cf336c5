"""What the studio sets going: an approved version is published when it holds."""

from doorstep.events import Event, VersionApproved, VersionCalledOff, VersionPublished
from doorstep.kernel.later import Later, Never

PUBLISH = "publish_version"


def timers(event: Event) -> list[Later | Never]:
    """What is to be done later because of `event`, and what no longer. Moments are business time."""
    match event:
        case VersionApproved(holds_from=due) if due is not None and due > event.occurred_at:
            facts = {"brand": str(event.brand), "version": str(event.version)}
            return [Later(kind=PUBLISH, key=f"{event.brand}:{event.version}", due=due, facts=facts)]
        case VersionCalledOff() | VersionPublished():
            return [Never(kind=PUBLISH, key=f"{event.brand}:{event.version}")]
        case _:
            return []
