"""HP7xx: are there numbers or addresses of private persons in the files?"""
