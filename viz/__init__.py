"""Graph in, pictures out: view models, layouts and the writers of offline HTML."""
