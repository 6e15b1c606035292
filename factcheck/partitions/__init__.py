"""A corpus read in partitions: Parquet files that several processes or machines make, and that are compared later."""
