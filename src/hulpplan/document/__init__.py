"""What people read, as a tree of blocks: the one form that every output is written from."""
