"""The pieces that several reports share, a file for each subject."""
