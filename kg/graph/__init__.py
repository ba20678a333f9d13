"""RDF to property graph: one projection, several stores."""
