"""Several planners one after the other, each warm from what the one before found."""

from dataclasses import dataclass

from doorstep.domain.planning.ports import Planner
from doorstep.domain.planning.problem import Orders, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class InTurn:
    """Planners with their shares of the time, which sum to one.

    Our own search finds most within its first second; PyVRP, warm from there, goes on finding later.
    """

    parts: tuple[tuple[Planner, float], ...]

    @property
    def name(self) -> str:
        """Who found it, as written into the log."""
        return "+".join(planner.name for planner, _ in self.parts)

    def stop(self) -> None:
        """Let running searches end with the best they have."""
        for planner, _ in self.parts:
            planner.stop()

    def solve(self, problem: Problem, *, incumbent: Orders, seconds: float, seed: int) -> Orders:
        """The plan with the least driving found; `incumbent` when none was found that is sound."""
        for planner, share in self.parts:
            incumbent = planner.solve(problem, incumbent=incumbent, seconds=share * seconds, seed=seed)
        return incumbent

    def complete(self, problem: Problem, *, incumbent: Orders, seconds: float, seed: int) -> Orders | None:
        """The first plan found that serves every stop of `problem`, or `None`."""
        for planner, share in self.parts:
            found = planner.complete(problem, incumbent=incumbent, seconds=share * seconds, seed=seed)
            if found is not None:
                return found
        return None
