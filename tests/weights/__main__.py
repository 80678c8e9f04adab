"""`make weights`: learn what ships, from the data beside this checkout, and say what changed."""

import sys
from pathlib import Path

import annotate.language.weights as shipped
from annotate.language.weights import load_debate_weights
from tests.quality import DATA

from . import debate, news


def main() -> None:
    """Write both files. The second is learnt with the first in place."""
    if not DATA.is_dir():
        sys.exit(f"There is no data at {DATA}; the weights that ship were made from it and stay as they are.")
    folder = Path(shipped.__file__).parent
    _write(folder / "debate.json", debate.learn(DATA))
    load_debate_weights.cache_clear()
    _write(folder / "news.json", news.learn(DATA))


def _write(path: Path, text: str) -> None:
    same = path.is_file() and path.read_text(encoding="utf-8") == text
    path.write_text(text, encoding="utf-8")
    print(f"{path.name}: {'as before' if same else 'CHANGED'}, {len(text):,} characters")


if __name__ == "__main__":
    main()
