"""One tiny invented project that shows every standing, every verdict and every trick; all samples are made from it."""

from .desk import ADJUDICATOR, KEY, REVIEWERS, report
from .samples import SAMPLES, render_sample

__all__ = ["ADJUDICATOR", "KEY", "REVIEWERS", "SAMPLES", "render_sample", "report"]
