"""Clause grammar over mentions: who does what, and whether it is done or planned."""
