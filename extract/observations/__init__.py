"""Figures: value, unit, period, region and comparison of every number that measures something."""
