"""Turn articles into claims, and claims into checked verdicts."""
