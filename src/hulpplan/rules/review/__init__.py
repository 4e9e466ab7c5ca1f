"""HP6xx: does what was agreed still fit, and was what was asked answered?"""
