"""Renew the golden samples in exports/: `python -m tests.newsroom`."""

from pathlib import Path

from .samples import SAMPLES, render_sample

EXPORTS = Path(__file__).parents[2] / "exports"

if __name__ == "__main__":
    for name in SAMPLES:
        (EXPORTS / name).parent.mkdir(exist_ok=True)
        (EXPORTS / name).write_bytes(render_sample(name))
        print(f"renewed exports/{name}")
