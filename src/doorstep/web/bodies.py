"""JSON bodies, parsed so that whatever was sent is either read or refused."""

import msgspec


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
