"""Extraction to RDF: statements, serialisation, validation, the embedded SPARQL store."""
