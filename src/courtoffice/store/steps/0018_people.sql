-- For names with rare characters: for each character one with the same strokes, to order lists by.
ALTER TABLE officer ADD COLUMN written_as TEXT NOT NULL DEFAULT '';
