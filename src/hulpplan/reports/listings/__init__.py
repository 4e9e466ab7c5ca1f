"""Listings: a status, a matrix, a search and a trace as documents and as data."""
