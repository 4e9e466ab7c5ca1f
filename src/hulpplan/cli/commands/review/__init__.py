"""`hulpplan review`: `options` is what it takes; the rest is loaded when it runs."""
