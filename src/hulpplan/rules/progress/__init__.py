"""HP4xx: does everything go as planned, and is it written down?"""
