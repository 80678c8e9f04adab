"""The proof on the real server: commands and servers die again and again, and nothing is lost or doubled."""
