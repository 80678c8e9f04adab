"""Which Label Studio we work with, and how much there is to fetch."""

LABEL_STUDIO = "1.23.2"  # exact: what we rely on was measured at this version
TESTED = "1.23"  # releases that begin so are taken to behave alike; with others we go on, and say so
DOWNLOAD_MEGABYTES = 270
INSTALLED_MEGABYTES = 830
