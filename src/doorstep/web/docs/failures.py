"""Every way a request can fail, from the classes themselves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from doorstep.kernel.errors import DoorstepError
from doorstep.web.docs.words import SERVER
from doorstep.web.errors import KINDS, REQUEST_CODES


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A code, its HTTP answer and what it means. `anchor` is where the `type` of a problem points."""

    code: str
    anchor: str
    http: int
    means: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The codes that begin with the same word."""

    name: str
    failures: Sequence[Failure]


def failures() -> Mapping[str, Failure]:
    """Every code by its name. The classes known to this process are read, so that none is forgotten."""
    found = {code: _failure(code, _http_of(code), text) for code, text in SERVER.items()}
    for error in _below(DoorstepError):
        means = " ".join((error.__doc__ or "").split("\n\n")[0].split())
        if error.code not in found:
            found[error.code] = _failure(error.code, _answer(error), means)
    return dict(sorted(found.items()))


def subjects() -> Sequence[Subject]:
    """The codes by subject."""
    grouped = groupby(failures().values(), key=lambda failure: failure.code.split(".")[0])
    return [Subject(name=name, failures=list(group)) for name, group in grouped]


def _failure(code: str, http: int, means: str) -> Failure:
    return Failure(code=code, anchor=code.replace(".", "-"), http=http, means=means)


def _below(kind: type[DoorstepError]) -> Iterator[type[DoorstepError]]:
    for error in kind.__subclasses__():
        if "." in error.code:
            yield error
        yield from _below(error)


def _answer(error: type[DoorstepError]) -> int:
    return next((status for kind, status, _ in KINDS if issubclass(error, kind)), 500)


def _http_of(code: str) -> int:
    return next((status for status, known in REQUEST_CODES.items() if known == code), 500)
