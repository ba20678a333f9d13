"""Fixtures that tests of several rooms share."""

from tests.kg.neo4j_fixture import neo4j_server, neo4j_settings_empty, neo4j_store

__all__ = ["neo4j_server", "neo4j_settings_empty", "neo4j_store"]
