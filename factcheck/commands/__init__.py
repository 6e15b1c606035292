"""The commands, one small module each: parse options, call, print, exit."""
