"""One tiny invented project that shows every standing, every verdict and every trick; all samples are made from it."""

from .desk import ADJUDICATOR, KEY, REVIEWERS, report
from .samples import IMPRINT, PAGED, PAGES, SAMPLES, render_sample

__all__ = ["ADJUDICATOR", "IMPRINT", "KEY", "PAGED", "PAGES", "REVIEWERS", "SAMPLES", "render_sample", "report"]
