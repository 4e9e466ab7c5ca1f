"""HP5xx: does somebody answer for it, and does everybody it needs take part?"""
