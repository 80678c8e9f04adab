"""`make weights`: learn what ships, from the data beside this checkout, and say what changed."""

import sys
from pathlib import Path

import annotate.language.weights as shipped
from annotate.language.weights import load_claim_weights, load_cut_weights, load_debate_weights
from tests.quality import DATA

from . import claims, cuts, debate, worthiness


def main() -> None:
    """Write the files. Each is learnt with those before it in place."""
    if not DATA.is_dir():
        sys.exit(f"There is no data at {DATA}; the weights that ship were made from it and stay as they are.")
    folder = Path(shipped.__file__).parent
    _write(folder / "debate.json", debate.learn(DATA))
    load_debate_weights.cache_clear()
    _write(folder / "cuts.json", cuts.learn(DATA))
    load_cut_weights.cache_clear()
    _write(folder / "claims.json", claims.learn(DATA))
    load_claim_weights.cache_clear()
    _write(folder / "checkworthy.json", worthiness.learn(DATA))


def _write(path: Path, text: str) -> None:
    same = path.is_file() and path.read_text(encoding="utf-8") == text
    path.write_text(text, encoding="utf-8")
    print(f"{path.name}: {'as before' if same else 'CHANGED'}, {len(text):,} characters")


if __name__ == "__main__":
    main()
