"""Pieces of pages, written with as few characters and in as little time as will do.

A plan has thousands of them, and a website dozens of plans. They are what the macros of the same names in
`templates/site/lean.html.j2` write, instead of those in `templates/html/parts.html.j2`. End tags that HTML
lets one leave out are left out, plain text stands in no tag of its own, and no value has quotes that it does
not need.
"""
