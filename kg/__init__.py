"""Claims in, graph out: projects, RDF, property graph, diffusion, evaluation, command line."""
