"""The door to Label Studio. The only floor that knows its SDK, its JSON and its processes."""
