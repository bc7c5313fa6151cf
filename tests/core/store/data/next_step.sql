-- A comment with a semicolon at its end;
CREATE TABLE b (id INTEGER PRIMARY KEY, /* not; here; */ word TEXT DEFAULT ';'); -- and one behind;
INSERT INTO b (word) VALUES ('one;
two');
CREATE TRIGGER t AFTER INSERT ON b BEGIN UPDATE b SET word = 'x' WHERE id = new.id; END;
