"""HP1xx: does each file say what its kind of file says?"""
