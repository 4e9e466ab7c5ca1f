"""HP2xx: does every action trace to an objective, and does every reference mean something?"""
