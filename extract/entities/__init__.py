"""Finding the named things of a document: one spaCy component a file."""
