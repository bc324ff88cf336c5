"""Bodies and addresses, read so that whatever was sent is either understood or refused."""

from typing import Any

import msgspec
from litestar import Request

from doorstep.kernel.errors import Invalid


class NullCharacter(Invalid):
    """The address holds a null character, which stands for nothing and is kept by no database."""

    code = "request.null_character"


def parse[T](body: bytes | msgspec.Raw, kind: type[T]) -> T:
    """`body` as `kind`.

    Raises:
        msgspec.ValidationError: it is JSON of another shape, or its text holds a null character, which no
            database keeps.
        msgspec.DecodeError: it is no JSON, no UTF-8, or nested without end.
    """
    if b"\\u0000" in bytes(body):
        raise msgspec.ValidationError("text must not hold a null character")
    try:
        return msgspec.json.decode(body, type=kind)
    except (UnicodeDecodeError, RecursionError) as fault:
        raise msgspec.DecodeError(str(fault)) from fault


async def refuse_null(request: Request[Any, Any, Any]) -> None:
    """Refuse addresses with a null character, which no database looks for.

    It waits for nothing, and is asynchronous because every request would else go through a thread.

    Raises: NullCharacter.
    """
    if "\0" in request.url.path or b"%00" in request.scope["query_string"]:
        raise NullCharacter("the address holds a null character; leave it out")
