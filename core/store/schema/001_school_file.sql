-- Dates are Julian day numbers (QDate::toJulianDay), times are ISO 8601 UTC text, NULL is "not known".
-- Every table that an import fills ends with import_id: the import that wrote the row as it stands.

CREATE TABLE school (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, created_at TEXT NOT NULL);

CREATE TABLE setting (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

-- The school's own OpenPGP pair and the district keys a person chose to trust.
CREATE TABLE own_key (id INTEGER PRIMARY KEY CHECK (id = 1), fingerprint TEXT NOT NULL, public_key BLOB NOT NULL, secret_key BLOB NOT NULL);
CREATE TABLE trusted_signer (fingerprint TEXT PRIMARY KEY, name TEXT NOT NULL, public_key BLOB NOT NULL, trusted_at TEXT NOT NULL, trusted_by TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE change_log (id INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL, subject_id TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL);

CREATE TABLE policy (key TEXT PRIMARY KEY, content TEXT NOT NULL, version INTEGER NOT NULL, source TEXT NOT NULL) WITHOUT ROWID;

-- Imports.
CREATE TABLE import (id INTEGER PRIMARY KEY, imported_at TEXT NOT NULL, actor TEXT NOT NULL, source TEXT NOT NULL, signer TEXT, content_hash BLOB NOT NULL, label TEXT NOT NULL, serial INTEGER, data_through INTEGER, undone_at TEXT, accepted TEXT NOT NULL DEFAULT '');
CREATE TABLE import_file (import_id INTEGER NOT NULL, file TEXT NOT NULL, content_hash BLOB NOT NULL, rows_read INTEGER NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL, unchanged INTEGER NOT NULL, refused INTEGER NOT NULL, removed INTEGER NOT NULL, PRIMARY KEY (import_id, file)) WITHOUT ROWID;
CREATE TABLE import_finding (id INTEGER PRIMARY KEY, import_id INTEGER NOT NULL, severity TEXT NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL, field TEXT NOT NULL, code TEXT NOT NULL, found TEXT NOT NULL, expected TEXT NOT NULL, repair TEXT NOT NULL);
-- What import_id changed or removed, as it stood before: enough to take the import back exactly.
CREATE TABLE import_before (id INTEGER PRIMARY KEY, import_id INTEGER NOT NULL, table_name TEXT NOT NULL, row_id INTEGER NOT NULL, row BLOB NOT NULL);
CREATE INDEX import_before_import ON import_before (import_id);

-- Roster (OneRoster 1.2).
CREATE TABLE org (id INTEGER PRIMARY KEY, sourced_id TEXT NOT NULL UNIQUE, name TEXT, type TEXT, identifier TEXT, parent_sourced_id TEXT, import_id INTEGER NOT NULL);
CREATE TABLE academic_session (id INTEGER PRIMARY KEY, sourced_id TEXT NOT NULL UNIQUE, title TEXT, type TEXT, start_date INTEGER, end_date INTEGER, parent_sourced_id TEXT, school_year INTEGER, import_id INTEGER NOT NULL);
CREATE TABLE course (id INTEGER PRIMARY KEY, sourced_id TEXT NOT NULL UNIQUE, title TEXT, course_code TEXT, grades TEXT, org_sourced_id TEXT, subjects TEXT, subject_codes TEXT, school_year_sourced_id TEXT, import_id INTEGER NOT NULL);
CREATE TABLE class (id INTEGER PRIMARY KEY, sourced_id TEXT NOT NULL UNIQUE, title TEXT, course_sourced_id TEXT, class_code TEXT, class_type TEXT, location TEXT, school_sourced_id TEXT, term_sourced_ids TEXT, grades TEXT, subjects TEXT, subject_codes TEXT, periods TEXT, import_id INTEGER NOT NULL);
-- left_import: the import in which this user was no longer there; NULL while present. Leavers are kept.
CREATE TABLE person (id INTEGER PRIMARY KEY, sourced_id TEXT NOT NULL UNIQUE, role TEXT, enabled_user INTEGER, username TEXT, given_name TEXT, family_name TEXT, middle_name TEXT, preferred_given_name TEXT, preferred_family_name TEXT, preferred_middle_name TEXT, pronouns TEXT, identifier TEXT, email TEXT, sms TEXT, phone TEXT, agent_sourced_ids TEXT, org_sourced_ids TEXT, primary_org_sourced_id TEXT, grades TEXT, user_ids TEXT, left_import INTEGER, import_id INTEGER NOT NULL);
CREATE TABLE role (id INTEGER PRIMARY KEY, sourced_id TEXT NOT NULL UNIQUE, person_id INTEGER NOT NULL, role_type TEXT, role TEXT, begin_date INTEGER, end_date INTEGER, org_sourced_id TEXT, import_id INTEGER NOT NULL);
CREATE TABLE enrollment (id INTEGER PRIMARY KEY, sourced_id TEXT NOT NULL UNIQUE, class_sourced_id TEXT NOT NULL, school_sourced_id TEXT, person_id INTEGER NOT NULL, role TEXT, is_primary INTEGER, begin_date INTEGER, end_date INTEGER, import_id INTEGER NOT NULL);
CREATE INDEX enrollment_person ON enrollment (person_id);
CREATE TABLE demographics (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL UNIQUE, birth_date INTEGER, sex TEXT, american_indian_or_alaska_native INTEGER, asian INTEGER, black_or_african_american INTEGER, native_hawaiian_or_other_pacific_islander INTEGER, white INTEGER, demographic_race_two_or_more_races INTEGER, hispanic_or_latino_ethnicity INTEGER, country_of_birth_code TEXT, state_of_birth_abbreviation TEXT, city_of_birth TEXT, public_school_residence_status TEXT, import_id INTEGER NOT NULL);
CREATE TABLE category (id INTEGER PRIMARY KEY, sourced_id TEXT NOT NULL UNIQUE, title TEXT, weight REAL, import_id INTEGER NOT NULL);
CREATE TABLE line_item (id INTEGER PRIMARY KEY, sourced_id TEXT NOT NULL UNIQUE, title TEXT, description TEXT, assign_date INTEGER, due_date INTEGER, class_sourced_id TEXT, category_sourced_id TEXT, academic_session_sourced_id TEXT, result_value_min REAL, result_value_max REAL, school_sourced_id TEXT, import_id INTEGER NOT NULL);
CREATE TABLE result (id INTEGER PRIMARY KEY, sourced_id TEXT NOT NULL UNIQUE, line_item_sourced_id TEXT NOT NULL, person_id INTEGER NOT NULL, score_status TEXT, score REAL, text_score TEXT, score_date INTEGER, comment TEXT, class_sourced_id TEXT, in_progress INTEGER, incomplete INTEGER, late INTEGER, missing INTEGER, import_id INTEGER NOT NULL);
CREATE INDEX result_person ON result (person_id);

-- Records (export-format.md).
CREATE TABLE calendar_day (id INTEGER PRIMARY KEY, school_sourced_id TEXT NOT NULL, date INTEGER NOT NULL, type TEXT NOT NULL, import_id INTEGER NOT NULL, UNIQUE (school_sourced_id, date));
-- exit_date: the first day no longer enrolled is the day after it (the exit date itself still counts as enrolled).
CREATE TABLE school_enrollment (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, school_sourced_id TEXT NOT NULL, school_year INTEGER NOT NULL, grade_level TEXT, entry_date INTEGER, exit_date INTEGER, exit_reason TEXT, first_time_ninth INTEGER, import_id INTEGER NOT NULL);
CREATE INDEX school_enrollment_person ON school_enrollment (person_id);
-- Attendance is packed, one strip a student, school and year: see core/students/attendance.h. code: 1 to 65535.
CREATE TABLE attendance_code (code INTEGER PRIMARY KEY, status TEXT NOT NULL, local_code TEXT NOT NULL, UNIQUE (status, local_code));
CREATE TABLE attendance_day (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, school_sourced_id TEXT NOT NULL, school_year INTEGER NOT NULL, strip BLOB NOT NULL, import_id INTEGER NOT NULL, UNIQUE (person_id, school_sourced_id, school_year));
CREATE TABLE attendance_section (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, school_year INTEGER NOT NULL, strip BLOB NOT NULL, import_id INTEGER NOT NULL, UNIQUE (person_id, school_year));
CREATE TABLE attendance_summary (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, school_sourced_id TEXT NOT NULL, school_year INTEGER NOT NULL, days_expected REAL, days_attended REAL, days_out_of_school_suspension REAL, days_in_school_suspension REAL, days_excused REAL, days_unexcused REAL, import_id INTEGER NOT NULL, UNIQUE (person_id, school_sourced_id, school_year));
CREATE TABLE mark (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, school_year INTEGER NOT NULL, grade_level TEXT, term_sourced_id TEXT, term_code TEXT, mark_type TEXT NOT NULL, course_sourced_id TEXT, class_sourced_id TEXT, course_code TEXT, course_title TEXT, subject TEXT, ag_area TEXT, mark TEXT, credits_attempted REAL, credits_earned REAL, in_gpa INTEGER, end_date INTEGER, import_id INTEGER NOT NULL);
CREATE INDEX mark_person ON mark (person_id);
CREATE TABLE behavior (id INTEGER PRIMARY KEY, incident_id TEXT NOT NULL, person_id INTEGER NOT NULL, date INTEGER NOT NULL, role TEXT, offense TEXT, action TEXT, action_days REAL, import_id INTEGER NOT NULL);
CREATE INDEX behavior_person ON behavior (person_id);
CREATE TABLE assessment (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, assessment TEXT NOT NULL, subject TEXT, grade_assessed TEXT, date INTEGER, scale_score REAL, standard_error REAL, achievement_level TEXT, import_id INTEGER NOT NULL);
CREATE INDEX assessment_person ON assessment (person_id);
CREATE TABLE survey (id INTEGER PRIMARY KEY, person_id INTEGER, school_sourced_id TEXT, school_year INTEGER, date INTEGER, scale TEXT NOT NULL, score REAL, respondents INTEGER, import_id INTEGER NOT NULL);
CREATE TABLE student_voice (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, date INTEGER, prompt_version TEXT, prompt TEXT, answer TEXT, import_id INTEGER NOT NULL);
CREATE TABLE program (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, program TEXT NOT NULL, begin_date INTEGER, end_date INTEGER, import_id INTEGER NOT NULL);
CREATE INDEX program_person ON program (person_id);
CREATE TABLE placement (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, school_year INTEGER, subject TEXT, recommended_course TEXT, recommended_by TEXT, assigned_course TEXT, date INTEGER, import_id INTEGER NOT NULL);
CREATE TABLE outcome (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, outcome TEXT NOT NULL, value INTEGER, date INTEGER, source TEXT, import_id INTEGER NOT NULL);
CREATE TABLE contact (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, relation TEXT, name TEXT, phone TEXT, email TEXT, preferred_language TEXT, import_id INTEGER NOT NULL);

-- Support lists as they were shown, and what the team decided about a student on one.
CREATE TABLE support_list (id INTEGER PRIMARY KEY, made_at TEXT NOT NULL, actor TEXT NOT NULL, as_of INTEGER NOT NULL, policy TEXT NOT NULL, import_id INTEGER NOT NULL, capacity INTEGER, rows TEXT NOT NULL);
-- kind 'plan': a dated step with an owner; kind 'seen': no action needed, because. next_date: review, or when the student returns to the list.
CREATE TABLE list_decision (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('plan', 'seen')), words TEXT NOT NULL, owner TEXT NOT NULL, decided_on INTEGER NOT NULL, next_date INTEGER NOT NULL, ended_on INTEGER, actor TEXT NOT NULL);
CREATE INDEX list_decision_person ON list_decision (person_id);
