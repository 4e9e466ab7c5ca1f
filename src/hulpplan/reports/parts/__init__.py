"""Parts that reports share or are put together from."""
