"""The sample corpus: short digests, in our own words, of what real reports say, each with its source."""
