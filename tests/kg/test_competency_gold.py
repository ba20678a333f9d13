"""SPARQL and Cypher agree on real documents, too: every gold set at hand, loaded into both stores."""

from kg.evaluation.gold import read_gold
from kg.graph.neo4j_store import Neo4jStore
from kg.graph.projection import project
from kg.queries import load, named_queries
from kg.rdf.statements import extraction_quads
from kg.rdf.store import SparqlStore
from tests.shared_inputs import gold_sets


def test_both_engines_agree_on_the_gold_documents(neo4j_store: Neo4jStore) -> None:
    extractions = [each for _, folder in gold_sets() if folder.is_dir() for each in read_gold(folder)]
    quads = [quad for extraction in extractions for quad in extraction_quads(extraction)]
    sparql = SparqlStore()
    sparql.load(quads)
    rows = project(quads)
    neo4j_store.load(rows)
    assert not neo4j_store.load(rows, prune=True).changed
    for query in named_queries():
        asked = load(query.name, "cypher")
        table = neo4j_store.run(asked.text, asked.parameters)
        answer = sparql.query(load(query.name, "sparql").text)
        assert (table.columns, table.rows) == (answer.columns, answer.rows), query.name
