"""
Write what irrCAC 0.4.4 says of the examples to `irrcac.json`.

It is no dependency of the tests, because it asks for scipy 1.12.0 alone:

    uv run --isolated --no-project --with irrcac==0.4.4 --with sqlmodel python -m tests.judging.irrcac
"""

import json
from pathlib import Path

from tests.judging import examples

FILE = Path(__file__).with_suffix(".json")
TABLES = {
    "krippendorff": examples.KRIPPENDORFF,
    "gwet_scores": examples.GWET_SCORES,
    "ben_and_gerry": examples.BEN_AND_GERRY,
    "total_disagreement": examples.TOTAL_DISAGREEMENT,
}


def main() -> None:
    """Work out every coefficient with irrCAC, to fifteen digits."""
    said = {name: _say(rows) for name, rows in TABLES.items()}
    FILE.write_text(json.dumps(said, indent=2) + "\n", encoding="utf-8")


def _say(rows: list[str]) -> dict[str, float]:
    import pandas as pd
    from irrCAC.raw import CAC

    table = pd.DataFrame({f"rater {number}": row.split() for number, row in enumerate(rows)}).replace(".", None)
    plain, ordinal = CAC(table, digits=15), CAC(table, weights="ordinal", digits=15)
    pairs = table.dropna() if len(rows) == 2 else None
    return {
        "percent": plain.gwet()["est"]["pa"],
        "fleiss_kappa": plain.fleiss()["est"]["coefficient_value"],
        "gwet_ac1": plain.gwet()["est"]["coefficient_value"],
        "krippendorff_alpha": plain.krippendorff()["est"]["coefficient_value"],
        "gwet_ac2": ordinal.gwet()["est"]["coefficient_value"],
        # Of two raters Conger's kappa is Cohen's, where both answered.
        **({} if pairs is None else {"cohen_kappa": CAC(pairs, digits=15).conger()["est"]["coefficient_value"]}),
    }


if __name__ == "__main__":
    main()
