"""Every setting, with its default and its reason; and the workspace it belongs to."""

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from .errors import BadSetting, NoWorkspace

SETTINGS_FILE = "annotate.toml"
SECRETS = {"studio_api_key"}
_TABLES = ("parsers", "due_after_days_by_kind")


class Settings(BaseSettings):
    """
    What a desk can set. Defaults ← `annotate.toml` in the workspace ← `ANNOTATE_*` in the environment.

    Read once, and passed down as arguments.
    """

    model_config = SettingsConfigDict(env_prefix="ANNOTATE_", frozen=True, extra="forbid", env_ignore_empty=True)

    workspace: Path = Field(description="The folder of annotate.toml; found from the current folder upwards.")
    store_url: str = Field(
        default="sqlite:///annotate.db",
        description="Where claims and answers are kept: any SQLAlchemy URL. SQLite paths count from the workspace.",
    )
    studio_url: str | None = Field(
        default=None, description="A Label Studio that already runs; without it the workspace's own is used."
    )
    studio_api_key: SecretStr | None = Field(
        default=None,
        description="Its token, personal or legacy. From the environment only: it must not lie in a file.",
    )
    studio_home: Path = Field(
        default_factory=lambda: user_data_path("annotate"),
        description="Where `studio up` installs Label Studio (800 MB), shared by all workspaces of this user.",
    )
    parsers: dict[str, str] = Field(
        default={"en": "en_core_web_sm"},
        description="The spaCy model that takes sentences apart, for each language with rules. It must be installed.",
    )
    studio_timeout: float = Field(
        default=300.0, gt=0, description="Seconds to wait for an answer of Label Studio; a large import takes some."
    )
    project_title: str = Field(
        default="Claims to check", min_length=3, max_length=50, description="The project's title in Label Studio."
    )
    taxonomy: str = Field(
        default="default", description="The verdicts reviewers choose from: a file in schemas/verdicts/, or a path."
    )
    form_language: str = Field(
        default="en", description="The language of the verdicts in the form; English where they have no label in it."
    )
    review_overlap: int = Field(
        default=1, ge=1, le=10, description="How many reviewers answer each claim, blind to one another."
    )
    review_order: Literal["score", "oldest", "random"] = Field(
        default="score",
        description="Which claims reviewers get first: the most check-worthy, those sent first, or by chance.",
    )
    review_shares: int = Field(
        default=1,
        ge=1,
        le=32,
        description="Where more reviewers work at once than answer a claim: how many, so that each gets a queue of "
        "their own.",
    )
    evidence_sources: int = Field(
        default=1,
        ge=0,
        le=3,
        description="Sources with a quoted passage, on different hosts, that an answer needs where its verdict asks.",
    )
    casualty_sources: int = Field(
        default=2,
        ge=0,
        le=3,
        description="The same, where the claim gives a figure of dead, hurt or displaced people.",
    )
    figure_tolerance: Decimal = Field(
        default=Decimal("0.01"),
        ge=0,
        le=1,
        description="How far corrected figures may lie apart and still agree, as a share of the larger one.",
    )
    context_characters: int = Field(
        default=1200, ge=200, le=20_000, description="How much of the article reviewers see around a claim."
    )
    push_batch: int = Field(
        default=1000, ge=1, le=1000, description="Tasks sent to Label Studio at a time; larger is faster."
    )

    due_after_days: int = Field(
        default=365, ge=1, le=36_500, description="For how many days a verdict holds before `due` lists its claim."
    )
    due_after_days_by_kind: dict[str, Annotated[int, Field(ge=1, le=36_500)]] = Field(
        default={"case_count": 30, "casualty": 90, "rate": 180},
        description="The same for kinds of claims that age faster, or slower.",
    )

    desk_name: str = Field(default="", description="Who publishes the checks, as ClaimReview names them.")
    desk_url: str | None = Field(default=None, description="The home page of who publishes.")
    report_url: str | None = Field(
        default=None, description="Where the report's page is published; ClaimReview points at its anchors."
    )
    report_pages: bool = Field(
        default=False,
        description="The report is published as pages (`report --pages`): report_url is their index, and ClaimReview "
        "points at the page of each article.",
    )
    report_fonts: Path | None = Field(
        default=None, description="A folder of fonts for reports in PDF, for scripts that the fonts at hand lack."
    )
    data_license: str = Field(
        default="https://creativecommons.org/licenses/by/4.0/", description="What may be done with exported data."
    )

    @field_validator("studio_url", "desk_url", "report_url")
    @classmethod
    def _is_a_plain_address(cls, url: str | None, info: ValidationInfo) -> str | None:
        if url is None:
            return None
        url = url.strip()
        try:
            parts = urlsplit(url)
            plain = parts.port != 0 and not parts.query and not parts.fragment
        except ValueError:
            plain = False
        if not plain or parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("an address such as https://labels.example.org")
        if parts.username or parts.password:
            raise ValueError("no name or password in the address: a token goes into ANNOTATE_STUDIO_API_KEY")
        return url.rstrip("/") if info.field_name == "studio_url" else url

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Let the environment win over the file, and read no other place."""
        workspace = init_settings.init_kwargs["workspace"]  # type: ignore[attr-defined]
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, workspace / SETTINGS_FILE)

    @property
    def private(self) -> Path:
        """The folder for what nobody else may read: keys, locks and the local Label Studio."""
        return self.workspace / ".annotate"


def find_workspace(start: Path) -> Path:
    """
    Return the nearest folder with an `annotate.toml`, from `start` upwards.

    Raises:
        NoWorkspace: there is none.
    """
    for folder in (start, *start.parents):
        if (folder / SETTINGS_FILE).is_file():
            return folder
    raise NoWorkspace(f"There is no workspace in {start} or above it.")


def read_settings(workspace: Path) -> Settings:
    """
    Read the settings of a workspace.

    Raises:
        BadSetting: a value makes no sense, a name is unknown, or a secret lies in the file.
    """
    try:
        _refuse_secrets(tomllib.loads((workspace / SETTINGS_FILE).read_text(encoding="utf-8-sig")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as failure:
        raise BadSetting(f"{workspace / SETTINGS_FILE} is not TOML: {failure}.") from failure
    except OSError as failure:
        raise BadSetting(f"{workspace / SETTINGS_FILE} cannot be read: {failure.strerror}.") from failure
    return _read(workspace)


def settings_without_workspace() -> Settings:
    """
    Read the settings for what needs no workspace: the environment over the defaults.

    Raises:
        BadSetting: a value makes no sense.
    """
    return _read(Path.cwd())


def _read(workspace: Path) -> Settings:
    try:
        return Settings(workspace=workspace)
    except ValidationError as failure:
        raise BadSetting(_in_words(failure)) from None  # the chained text would show the refused value
    except SettingsError as failure:
        name = next((each for each in _TABLES if f'"{each}"' in str(failure)), _TABLES[0])
        form = json.dumps(Settings.model_fields[name].default)
        raise BadSetting(f"ANNOTATE_{name.upper()} is not JSON.", hint=f"It looks like this: {form}") from None


def _refuse_secrets(written: dict[str, Any]) -> None:
    for name in sorted(SECRETS & written.keys()):
        raise BadSetting(
            f"{SETTINGS_FILE} holds {name}, and a secret must not lie in a file.",
            hint=f"Remove it there, and set ANNOTATE_{name.upper()} in the environment.",
        )


def _in_words(failure: ValidationError) -> str:
    first = failure.errors(include_url=False, include_input=False)[0]
    name = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"There is no setting “{name}”."
    return f"The setting {name} is wrong: {first['msg'].removeprefix('Value error, ')}."
