"""HP1xx: does each file follow the format of its kind?"""
