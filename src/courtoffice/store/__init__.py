"""The office file: the only code that opens it, reads it, changes it, keeps its journal and its backups."""

from courtoffice.store.change import Change
from courtoffice.store.lock import Locked
from courtoffice.store.office import Store

__all__ = ["Change", "Locked", "Store"]
