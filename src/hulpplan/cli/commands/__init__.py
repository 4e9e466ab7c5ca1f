"""The commands, found by their name: a file, or a folder of which `options` says what the command takes."""
