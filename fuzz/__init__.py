"""Inputs by the million: what each parser must bear, made at random or led by coverage."""
