"""Text in, claims out: reading, structure, entities, relations and observations of one document."""
