"""The faces of the standard: which font serves each, embedded and subset; characters that no font has."""
