#include "core/exchange/oneroster.h"

#include <QCoreApplication>

#include "core/base/csv_file.h"
#include "core/exchange/cell_check.h"
#include "core/exchange/record_format.h"
#include "core/exchange/table_text.h"

namespace milepost {

namespace {

using namespace Qt::StringLiterals;
using std::string_view;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ExportFindings)
};

constexpr string_view roster = "roster/";

// file empty: any file of the roster.
struct ColumnAlias {
  string_view file, name, standard;
};
constexpr ColumnAlias aliases[] = {
    {{}, "dataLastModified", "dateLastModified"},
    {"roster/courses.csv", "grade", "grades"},
    {"roster/courses.csv", "schoolYearId", "schoolYearSourcedId"},
    {"roster/classes.csv", "grade", "grades"},
    {"roster/classes.csv", "termSourcedId", "termSourcedIds"},
    {"roster/users.csv", "grade", "grades"},
    {"roster/users.csv", "userId", "userIds"},
    {"roster/users.csv", "agents", "agentSourcedIds"},
    {"roster/users.csv", "prefferedGivenName", "preferredGivenName"},
    {"roster/users.csv", "prefferedMiddleName", "preferredMiddleName"},
    {"roster/users.csv", "prefferedFamilyName", "preferredFamilyName"},
    {"roster/demographics.csv", "userSourcedId", "sourcedId"},
    {"roster/lineItems.csv", "gradingPeriodSourcedId", "academicSessionSourcedId"},
};

QString string_of(string_view text) {
  return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
QString last_part(const QString& entry) {
  return entry.section(u'/', -1);
}

bool has_file(const QStringList& entries, QLatin1StringView name) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const QString& entry) { return last_part(entry).compare(name, Qt::CaseInsensitive) == 0; });
}

QString find_entry(const QStringList& entries, const QString& file) {
  if (entries.contains(file)) return file;
  for (const QString& entry : entries) {
    if (entry.compare(file, Qt::CaseInsensitive) == 0) return entry;
  }
  return {};
}

// One manifest, as name and value; names keep their case.
using Properties = std::vector<std::pair<QString, QString>>;

class RosterReader {
 public:
  RosterReader(const QStringList& entries, const ReadEntry& read, Findings& findings)
      : entries_(entries), read_(read), findings_(findings) {}

  RosterSet read() {
    for (const RecordFormat& format : record_formats()) {
      const QString file = string_of(format.file);
      if (const QString entry = find_entry(entries_, file); !entry.isEmpty()) set_.entries.insert(file, entry);
    }
    const QString manifest = find_entry(entries_, u"roster/manifest.csv"_s);
    if (!manifest.isEmpty()) {
      read_manifest(manifest);
    } else {
      look_without_manifest();
    }
    for (auto entry = set_.entries.cbegin(); entry != set_.entries.cend(); ++entry) {
      if (entry.key() != entry.value()) {
        add(Severity::Note, entry.key(), {}, u"file-name-case"_s, last_part(entry.value()), last_part(entry.key()),
            Words::tr("Read all the same; nothing needs doing."));
      }
    }
    return std::move(set_);
  }

 private:
  void add(Severity severity, const QString& file, const QString& field, const QString& code, const QString& found,
           const QString& expected, const QString& repair) {
    findings_.add({severity, file, line_, field, code, found, expected, repair});
  }

  void read_manifest(const QString& entry);
  void read_version(const Properties&);
  void read_file_property(const QString& name, const QString& mode);
  void look_without_manifest();
  bool recognise_other_standard();
  bool is_sds();
  Properties properties(const QByteArray& text);

  const QStringList& entries_;
  const ReadEntry& read_;
  Findings& findings_;
  RosterSet set_;
  std::vector<qint64> lines_;  // of the properties
  qint64 line_ = 0;
  const QString file_ = u"roster/manifest.csv"_s;
};

Properties RosterReader::properties(const QByteArray& text) {
  Properties list;
  CsvFile csv(string_view(text.constData(), size_t(text.size())));
  while (csv.next()) {
    const auto cells = csv.cells();
    line_ = csv.line();
    if (cells.size() < 2 || csv.defect() != CsvFile::Defect::None) {
      add(Severity::Warning, file_, {}, u"manifest-row"_s, Words::tr("a row that is not a name and a value"),
          u"propertyName,value"_s, Words::tr("Correct the row, or have the set exported again."));
      continue;
    }
    if (list.empty() && same_word(trimmed(cells[0]), "propertyName")) continue;
    list.emplace_back(string_of(trimmed(cells[0])), string_of(trimmed(cells[1])));
    lines_.push_back(csv.line());
  }
  line_ = 0;
  return list;
}

void RosterReader::read_manifest(const QString& entry) {
  const Result<QByteArray> bytes = read_(entry);
  if (!bytes) {
    add(Severity::Blocker, file_, {}, u"unreadable"_s, {}, {}, bytes.error().sentence);
    return;
  }
  const auto text = table_text(file_, *bytes, findings_);
  if (!text) return;
  const Properties list = properties(*text);
  read_version(list);
  QStringList named;
  for (size_t i = 0; i < list.size(); ++i) {
    const auto& [name, value] = list[i];
    line_ = lines_[i];
    if (name.startsWith("file."_L1, Qt::CaseInsensitive)) {
      const QString file = name.mid(5);
      if (named.contains(file, Qt::CaseInsensitive)) {
        add(Severity::Blocker, file_, shown(file.toStdString()), u"manifest-twice"_s,
            Words::tr("the file is named twice"), Words::tr("each file once"),
            Words::tr("Have the set exported again: it cannot be told which of the two rows is meant."));
        continue;
      }
      named.append(file);
      read_file_property(file, value);
    } else if (name == "source.systemName"_L1) {
      set_.source = value;
    } else if (name != "manifest.version"_L1 && name != "oneroster.version"_L1 && name != "source.systemCode"_L1) {
      add(Severity::Note, file_, shown(name.toStdString()), u"manifest-property"_s, shown(name.toStdString()), {},
          Words::tr("The row is not read; nothing needs doing."));
    }
  }
  line_ = 0;
  for (const RecordFormat& format : record_formats()) {
    const QString file = string_of(format.file);
    if (is_roster_file(format.file) && set_.entries.contains(file) &&
        !named.contains(last_part(file).chopped(4), Qt::CaseInsensitive)) {
      add(Severity::Note, file_, {}, u"manifest-silent"_s, Words::tr("no row for %1").arg(last_part(file)),
          u"file.%1,bulk"_s.arg(last_part(file).chopped(4)), Words::tr("The file was read as a full one."));
    }
  }
  const bool promised = named.contains("users"_L1, Qt::CaseInsensitive);
  if (!set_.entries.contains(u"roster/users.csv"_s) && !promised) {
    add(Severity::Blocker, u"roster/users.csv"_s, {}, u"missing-file"_s, Words::tr("a roster without users.csv"),
        u"users.csv"_s, Words::tr("Ask for a set with its users: no student can be named without them."));
  }
}

void RosterReader::read_version(const Properties& list) {
  QString found;
  for (size_t i = 0; i < list.size(); ++i) {
    if (list[i].first != "oneroster.version"_L1) continue;
    found = list[i].second;
    line_ = lines_[i];
  }
  if (found == "1.1"_L1 || found.startsWith("1.1."_L1)) {
    set_.version = u"1.1"_s;
  } else if (found == "1.2"_L1 || found.startsWith("1.2."_L1)) {
    set_.version = u"1.2"_s;
  } else {
    add(Severity::Blocker, file_, u"oneroster.version"_s, u"roster-version"_s,
        found.isEmpty() ? Words::tr("no version") : shown(found.toStdString()), Words::tr("1.1 or 1.2"),
        Words::tr("Ask for a OneRoster 1.2 CSV export (bulk)."));
  }
  line_ = 0;
}

void RosterReader::read_file_property(const QString& name, const QString& mode) {
  const QString wanted = u"roster/"_s + name + u".csv"_s;
  QString file;
  for (const RecordFormat& format : record_formats()) {
    if (string_of(format.file).compare(wanted, Qt::CaseInsensitive) == 0) file = string_of(format.file);
  }
  const bool is_read = !file.isEmpty();
  const QString entry = find_entry(entries_, is_read ? file : wanted);
  const QString field = shown(name.toStdString());
  if (mode.compare("delta"_L1, Qt::CaseInsensitive) == 0) {
    if (!is_read) return;
    add(Severity::Blocker, file_, field, u"delta-set"_s, Words::tr("changes only (delta)"),
        Words::tr("the full file (bulk)"),
        Words::tr("Ask for a full (bulk) export: changes alone do not say who is still at the school."));
  } else if (mode.compare("bulk"_L1, Qt::CaseInsensitive) == 0) {
    if (!entry.isEmpty()) return;
    add(is_read ? Severity::Blocker : Severity::Note, file_, field, u"missing-file"_s,
        Words::tr("%1.csv is not there").arg(field), Words::tr("the file that the manifest names"),
        is_read ? Words::tr("The set is not complete. Have it exported and sent again.")
                : Words::tr("Milepost does not read this file; nothing needs doing."));
  } else if (mode.compare("absent"_L1, Qt::CaseInsensitive) == 0) {
    if (entry.isEmpty() || !is_read) return;
    set_.entries.remove(file);
    add(Severity::Note, file_, field, u"absent-file"_s,
        Words::tr("%1.csv is there though the manifest says absent").arg(field),
        Words::tr("no such file, or file.%1,bulk").arg(field),
        Words::tr("The file was not read. Have the manifest corrected if it should be."));
  } else {
    add(Severity::Blocker, file_, field, u"manifest-mode"_s, shown(mode.toStdString()), Words::tr("bulk or absent"),
        Words::tr("Correct the row, or have the set exported again."));
  }
}

void RosterReader::look_without_manifest() {
  if (recognise_other_standard()) return;
  const bool has_roster = std::any_of(entries_.begin(), entries_.end(), [](const QString& entry) {
    return entry.startsWith("roster/"_L1, Qt::CaseInsensitive);
  });
  const bool has_bare_roster = has_file(entries_, "users.csv"_L1) &&
                               (has_file(entries_, "orgs.csv"_L1) || has_file(entries_, "enrollments.csv"_L1));
  if (!has_roster && !has_bare_roster) return;
  add(Severity::Blocker, file_, {}, u"missing-manifest"_s, Words::tr("a roster without manifest.csv"),
      Words::tr("manifest.csv"),
      Words::tr("Ask for the complete OneRoster 1.2 CSV set with its manifest.csv: only that says whether the files "
                "are full ones."));
}

// Microsoft School Data Sync, version 2 and 2.1: OneRoster's file names with columns of its own.
bool RosterReader::is_sds() {
  for (const QString& entry : entries_) {
    if (last_part(entry).compare("classes.csv"_L1, Qt::CaseInsensitive) != 0) continue;
    const Result<QByteArray> bytes = read_(entry);
    if (!bytes) return false;
    CsvFile csv(string_view(bytes->constData(), size_t(bytes->size())));
    if (!csv.next()) return false;
    const auto has = [&](string_view name) {
      return std::any_of(csv.cells().begin(), csv.cells().end(),
                         [&](string_view cell) { return same_word(trimmed(cell), name); });
    };
    return has("orgSourcedId") && !has("schoolSourcedId");
  }
  return false;
}

bool RosterReader::recognise_other_standard() {
  QString name, seen;
  if (has_file(entries_, "School.csv"_L1) &&
      (has_file(entries_, "StudentEnrollment.csv"_L1) || has_file(entries_, "TeacherRoster.csv"_L1))) {
    name = u"Microsoft School Data Sync (version 1)"_s;
    seen = u"School.csv, StudentEnrollment.csv"_s;
  } else if (is_sds()) {
    name = has_file(entries_, "roles.csv"_L1) ? u"Microsoft School Data Sync (version 2.1)"_s
                                              : u"Microsoft School Data Sync (version 2)"_s;
    seen = Words::tr("classes.csv with orgSourcedId and no manifest.csv");
  } else if (has_file(entries_, "students.csv"_L1) && has_file(entries_, "sections.csv"_L1) &&
             has_file(entries_, "schools.csv"_L1)) {
    name = u"Clever"_s;
    seen = u"schools.csv, sections.csv, students.csv"_s;
  } else {
    return false;
  }
  add(Severity::Blocker, {}, {}, u"other-standard"_s, Words::tr("files in the layout of %1 (%2)").arg(name, seen),
      Words::tr("a OneRoster 1.1 or 1.2 CSV set (bulk)"),
      Words::tr("Ask the district for the OneRoster 1.2 CSV export: this layout lacks the terms, dates and roles that "
                "Milepost needs."));
  return true;
}

}  // namespace

RosterSet read_roster_set(const QStringList& entries, const ReadEntry& read, Findings& findings) {
  return RosterReader(entries, read, findings).read();
}

std::string_view standard_column_name(std::string_view file, std::string_view name) {
  if (!is_roster_file(file)) return {};
  for (const ColumnAlias& alias : aliases) {
    if ((alias.file.empty() || alias.file == file) && same_word(alias.name, name)) return alias.standard;
  }
  return {};
}

std::span<const char* const> oneroster_files() {
  static constexpr const char* files[] = {"academicSessions",
                                          "categories",
                                          "classes",
                                          "classResources",
                                          "courses",
                                          "courseResources",
                                          "demographics",
                                          "enrollments",
                                          "lineItemLearningObjectiveIds",
                                          "lineItems",
                                          "lineItemScoreScales",
                                          "orgs",
                                          "resources",
                                          "resultLearningObjectiveIds",
                                          "results",
                                          "resultScoreScales",
                                          "roles",
                                          "scoreScales",
                                          "userProfiles",
                                          "userResources",
                                          "users"};
  return files;
}

bool is_roster_file(std::string_view file) {
  return file.starts_with(roster);
}

}  // namespace milepost
