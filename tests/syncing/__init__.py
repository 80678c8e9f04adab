"""The sync, against a Label Studio in memory where anything can go wrong at any time."""
