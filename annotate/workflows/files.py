"""Put a file in its place: whole, or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def replace_file(file: Path, content: bytes) -> None:
    """
    Put these bytes where the file is or shall be; a crash leaves the old one. A link stays one. Raises OSError.

    A new file can be read by everybody, one that was there stays as readable as it was.
    """
    file = file.resolve()
    descriptor, draft = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        os.chmod(draft, file.stat().st_mode & 0o777 if file.exists() else 0o644)
        os.replace(draft, file)
    except BaseException:
        with suppress(OSError):
            os.unlink(draft)
        raise
