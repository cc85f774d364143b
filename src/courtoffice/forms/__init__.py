"""Forms compiled from the Designer files under ``ui/``."""
