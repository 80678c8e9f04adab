"""Quality on annotated data that lies beside the checkout, one module a topic; where it is missing, tests skip."""

from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"

needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the annotated data is not beside this checkout (../shared)")
