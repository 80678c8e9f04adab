"""Makes the weights that ship in `annotate/language/weights` from the data beside this checkout."""
