"""Tests of the store, of Label Studio and of the command line."""
