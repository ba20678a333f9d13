"""How good the extraction is: scores against gold, a plain baseline beside it, floors that may only rise."""
