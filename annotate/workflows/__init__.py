"""What the tool does, one module a verb. Each reads top to bottom as its steps: look, decide, do."""
