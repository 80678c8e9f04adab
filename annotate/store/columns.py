"""How values of the domain lie in columns, the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import DateTime, Dialect, String, Text, TypeDecorator


class UtcMoment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite would forget its time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal number as people wrote it; SQLite's own would round it."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class AsName(TypeDecorator[StrEnum]):
    """One of a few names, as the word it is."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.kind(value)


_REMEMBERED = 2048


class AsJson(TypeDecorator[Any]):
    """A value of the domain as JSON text, validated on its way out."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind
        self._adapter: TypeAdapter[Any] = TypeAdapter(kind)
        self._read = lru_cache(_REMEMBERED)(self._adapter.validate_json)  # words are frozen, and most are alike

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        return self._adapter.dump_json(value).decode()

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return self._read(value)
