"""What lies in `schemas/` and in the README is in step with the code; `python -m tests.test_shipped` renews it."""

import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from annotate import errors
from annotate.domain import Adjudication, Annotation, Article, Claim, GoldArticle, SavedPlan, Taxonomy, WrittenReport
from annotate.settings import Settings
from annotate.shipped import shipped, shipped_text
from tests.columns import write_columns, write_metadata

ROOT = Path(__file__).parents[1]
WORDS = {
    "article": Article,
    "claim": Claim,
    "annotation": Annotation,
    "adjudication": Adjudication,
    "gold": GoldArticle,
    "taxonomy": Taxonomy,
    "plan": SavedPlan,
    "report": WrittenReport,
}
BEGIN, END = "<!-- settings -->\n", "<!-- /settings -->"
COLUMNS = "<!-- columns -->\n", "<!-- /columns -->"
METADATA = "tables.csv-metadata.json"


def write_schema(name: str) -> str:
    """Return the JSON Schema of a word."""
    mode = "validation" if name in {"gold", "taxonomy"} else "serialization"  # files that are only ever read
    schema = TypeAdapter(WORDS[name]).json_schema(mode=mode)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    if name == "article":  # an article to be added: only the text is needed, and other fields are left aside
        schema = {**schema, "required": ["text"], "additionalProperties": True}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write_settings_table() -> str:
    """Return the README's table of settings."""
    rows = ["| setting | default | why |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        if name == "workspace":
            continue
        default = "this user's data folder" if field.default_factory else field.default
        default = json.dumps(default) if isinstance(default, dict) else default
        shown = "–" if default is None else f"`{default}`" if not field.default_factory else default
        rows.append(f"| `{name}` | {shown} | {field.description} |")
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("name", WORDS)
def test_a_schema_is_the_one_the_code_makes(name):
    written = shipped_text("schemas", f"{name}.schema.json")
    assert written == write_schema(name), "renew it with: python -m tests.test_shipped"


def test_the_columns_of_the_tables_are_described_as_they_are():
    renewal = "renew it with: python -m tests.test_shipped"
    assert shipped_text("schemas", METADATA) == write_metadata(), renewal
    assert write_columns() in shipped_text("exports", "README.md"), renewal


def test_the_readme_lists_every_setting():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert write_settings_table() in readme, "renew it with: python -m tests.test_shipped"


def test_the_readme_lists_every_exit_code():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    kinds = [
        kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.AnnotateError)
    ]
    for code in {kind.exit_code for kind in kinds} | {0, 130}:
        assert re.search(rf"^\| {code} \|", readme, re.MULTILINE), f"exit code {code}"


def test_every_failure_says_what_to_type_next():
    told_at_the_spot = {
        errors.AnnotateError,
        errors.UserMistake,
        errors.StudioError,
        errors.StoreError,
        errors.SyncConflict,
        errors.StudioRefused,
        errors.StudioStartFailed,
        errors.UnknownVerdict,
    }
    kinds = {
        kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.AnnotateError)
    }
    assert {kind for kind in kinds if not kind.hint} <= told_at_the_spot


# A desk's answers name the version they were given under. So a change to one of these files needs a new version, and a
# new line here; a line that is here stays.
TAXONOMIES = {
    "averitec 1": "48009f9b8361ef16",
    "averitec 2": "ecb4e41da9d766f8",
    "default 1": "4909daebbe93a84d",
    "six_point 1": "8b15f39a31763c77",
}


def test_every_shipped_taxonomy_is_one_and_a_change_to_it_has_a_new_version():
    for file in shipped("schemas", "verdicts").iterdir():
        taxonomy = Taxonomy.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
        assert taxonomy.key == file.name.removesuffix(".toml")
        assert TAXONOMIES.get(taxonomy.name) == taxonomy.fingerprint, f"{taxonomy.name}: {taxonomy.fingerprint}"


def test_every_sample_article_fits_its_schema():
    for line in shipped_text("samples", "articles.jsonl").splitlines():
        assert Article.model_validate_json(line).text.startswith(Article.model_validate_json(line).title)


def test_the_locks_name_versions_and_hashes_and_no_address():
    for lock in (ROOT / "requirements.lock", ROOT / "annotate" / "studio" / "label_studio.lock"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert "index" not in text
        pinned = re.findall(r"^[\w.\[\]-]+==\S+.*(?:\n    --hash=sha256:[0-9a-f]{64}.*)+", text, re.MULTILINE)
        assert len(pinned) == len(re.findall(r"^\w", text, re.MULTILINE)) > 50


def test_the_wheel_carries_everything_the_tool_reads(tmp_path):
    build = "from hatchling.build import build_wheel; import sys; print(build_wheel(sys.argv[1]))"
    name = subprocess.run(
        [sys.executable, "-c", build, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()[-1]
    held = set(zipfile.ZipFile(tmp_path / name).namelist())
    assert {
        *(f"annotate/_shipped/schemas/verdicts/{name}.toml" for name in ("averitec", "default", "six_point")),
        "annotate/_shipped/schemas/labeling.xml.j2",
        "annotate/_shipped/schemas/ruling.xml.j2",
        "annotate/_shipped/exports/html/report.html.j2",
        "annotate/_shipped/exports/html/index.html.j2",
        "annotate/_shipped/exports/pdf/report.typ",
        "annotate/samples/articles.jsonl",
        "annotate/samples/answers.toml",
        "annotate/studio/label_studio.lock",
        "annotate/store/migrations/versions/0001_first_tables.py",
    } <= held


def renew() -> None:
    """Write the schemas, the README's table and the columns in exports/README.md anew."""
    for name in WORDS:
        (ROOT / "schemas" / f"{name}.schema.json").write_text(write_schema(name), encoding="utf-8")
    (ROOT / "schemas" / METADATA).write_text(write_metadata(), encoding="utf-8")
    _renew_part(ROOT / "README.md", BEGIN, write_settings_table(), END)
    _renew_part(ROOT / "exports" / "README.md", COLUMNS[0], write_columns(), COLUMNS[1])


def _renew_part(file: Path, begin: str, part: str, end: str) -> None:
    before, rest = file.read_text(encoding="utf-8").split(begin)
    file.write_text(before + begin + part + end + rest.split(end, 1)[1], encoding="utf-8")


if __name__ == "__main__":
    renew()
