"""What this computer remembers of the columns that the clerk has explained when importing lists."""

from __future__ import annotations

import json

from PySide6.QtCore import QSettings

from courtoffice.shell import preferences


def recall_mapping(register_key: str) -> dict[str, str]:
    """Return the keys that headings were taken for by the clerk, "" for those to pass over."""
    try:
        kept = json.loads(str(_settings().value(f"columns/{register_key}", "{}")))
        return {str(heading): str(key) for heading, key in kept.items()}
    except (ValueError, AttributeError):
        return {}


def remember_mapping(register_key: str, heading: str, key: str) -> None:
    """Keep what the clerk says of one heading; what was said of others of that key no longer holds."""
    kept = {said: other for said, other in recall_mapping(register_key).items() if not key or other != key}
    kept[heading] = key
    _settings().setValue(f"columns/{register_key}", json.dumps(kept, ensure_ascii=True))


def _settings() -> QSettings:
    return QSettings(str(preferences.config_folder() / "imports.ini"), QSettings.Format.IniFormat)
