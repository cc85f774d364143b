-- What BLOB columns held that were deleted or replaced: once each, so that undo brings them back. The journal
-- itself names a content by its SHA-256 only; a scan that stays in its row is nowhere kept twice.
CREATE TABLE journal_content (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    content BLOB NOT NULL
) STRICT;
