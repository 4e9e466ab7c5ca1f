"""HP5xx: is somebody responsible, and does everybody who is needed take part?"""
