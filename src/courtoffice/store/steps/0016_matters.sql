ALTER TABLE matter ADD COLUMN meeting TEXT NOT NULL DEFAULT '';

ALTER TABLE matter ADD COLUMN meeting_number TEXT NOT NULL DEFAULT '';

ALTER TABLE matter ADD COLUMN decided_on TEXT;

CREATE INDEX matter_decided ON matter (decided_on);
