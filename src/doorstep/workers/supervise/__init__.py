"""Many processes run as one: started in order, started again when they die, stopped without a trace."""

from doorstep.workers.supervise.child import StartFailed
from doorstep.workers.supervise.ledger import AlreadyRunning, LeftoverProcess
from doorstep.workers.supervise.loop import supervise
from doorstep.workers.supervise.spec import (
    Answers,
    Listening,
    Passes,
    Plan,
    ProcessSpec,
    Report,
    Restart,
    Says,
    Spawned,
    Step,
)

__all__ = [
    "AlreadyRunning",
    "Answers",
    "LeftoverProcess",
    "Listening",
    "Passes",
    "Plan",
    "ProcessSpec",
    "Report",
    "Restart",
    "Says",
    "Spawned",
    "StartFailed",
    "Step",
    "supervise",
]
