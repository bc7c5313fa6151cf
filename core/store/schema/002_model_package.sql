-- The model package the school works with: the signed file as it came, checked again whenever it is read.
CREATE TABLE model_package (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, fingerprint TEXT NOT NULL, content BLOB NOT NULL, kept_at TEXT NOT NULL, kept_by TEXT NOT NULL);
