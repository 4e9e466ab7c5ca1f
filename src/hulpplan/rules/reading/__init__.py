"""HP0xx: can the files be read?"""
