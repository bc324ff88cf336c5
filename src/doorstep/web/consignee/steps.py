"""The steps of the journey, and what comes next."""

from doorstep.domain.tracking.stage import stage_moments
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.record import Step
from doorstep.web.consignee.situation import Situation
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech


def steps(facts: Facts, found: Situation, speech: Speech) -> tuple[Step, ...]:
    """The steps, the last one reached being the current; trouble never colours them.

    While records disagree about the delivery, the step before it is the last one that is certain.
    """
    moments = stage_moments(facts.card)
    reached = sum(moment.reached for moment in moments)
    if found is Situation.DISPUTED:
        reached = min(reached, len(moments) - 1)
    return tuple(
        Step(label=speech.code("step", moment.step), done=number < reached, current=number == reached)
        for number, moment in enumerate(moments, start=1)
    )


def step_note(facts: Facts, found: Situation, speech: Speech) -> Sentence:
    """Since when it is at this step, and what the next one is."""
    if found in {Situation.STALE, Situation.DISPUTED}:
        return speech.say("page-step-certain")
    moments = stage_moments(facts.card)
    reached = sum(moment.reached for moment in moments)
    if found is Situation.STOPPED or not 0 < reached < len(moments):
        return NOTHING
    after = speech.code("page-next", moments[reached].step)
    since = moments[reached - 1].at
    if since is None:
        return speech.say("page-step-next", after=after)
    return speech.say("page-step-since", since=speech.clock(since), after=after)
