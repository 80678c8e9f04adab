"""Numbered changes of the tables, oldest first; the tool runs them itself."""
