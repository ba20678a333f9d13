"""What everything else is named by: the vocabulary, the register of divisions, the gazetteers, the identifiers."""
