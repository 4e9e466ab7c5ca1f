"""HP3xx: what do plans take up, and what is left undone?"""
