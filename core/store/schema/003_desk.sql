-- What a school may change (milestones, menu, protocols, note forms): shipped with the program, copied into the file, every
-- version kept. body: JSON. The highest version of a key stands.
CREATE TABLE content (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, source TEXT NOT NULL, retired INTEGER NOT NULL DEFAULT 0, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL, UNIQUE (kind, key, version));

-- What staff write about a student. A note is its revisions; the highest stands. answers: JSON [{prompt, text, version, answer, restricted}].
CREATE TABLE note (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, form TEXT NOT NULL, milestone TEXT NOT NULL DEFAULT '');
CREATE INDEX note_person ON note (person_id);
CREATE TABLE note_revision (note_id INTEGER NOT NULL, revision INTEGER NOT NULL, happened_on INTEGER NOT NULL, restricted INTEGER NOT NULL, answers TEXT NOT NULL, author TEXT NOT NULL, saved_at TEXT NOT NULL, PRIMARY KEY (note_id, revision)) WITHOUT ROWID;
-- What is being typed, saved at every pause; gone when the note is saved or thrown away. note_id: NULL for a new note.
CREATE TABLE note_draft (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, note_id INTEGER, from_revision INTEGER NOT NULL DEFAULT 0, form TEXT NOT NULL, milestone TEXT NOT NULL DEFAULT '', happened_on INTEGER, restricted INTEGER NOT NULL, redacted INTEGER NOT NULL DEFAULT 0, answers TEXT NOT NULL, author TEXT NOT NULL, saved_at TEXT NOT NULL);

-- A student reached at a milestone, or not concerned by it after all. occurrence: '' or "2" of one that repeats.
CREATE TABLE milestone_reach (id INTEGER PRIMARY KEY, milestone TEXT NOT NULL, occurrence TEXT NOT NULL, school_year INTEGER NOT NULL, person_id INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('reached', 'not_needed')), words TEXT NOT NULL, reached_on INTEGER NOT NULL, actor TEXT NOT NULL, UNIQUE (milestone, occurrence, school_year, person_id));

-- What came of a step when it ended, in words; and the milestone it was agreed for.
ALTER TABLE list_decision ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE list_decision ADD COLUMN milestone TEXT NOT NULL DEFAULT '';
