"""What all else is named by: the vocabulary, the register of divisions, gazetteers, identifiers."""
