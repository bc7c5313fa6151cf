#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/base/result.h"

struct sqlite3;

namespace milepost {

class SchoolFile;

// One version of a thing a school may change: a milestone, a note form, a menu entry, a protocol.
struct ContentItem {
  QString kind, key;
  int version = 0;      // 1: as it came first
  QJsonObject body;     // the feature reads it; words may stand once, or by language: {"en": "…", "es": "…"}
  QString source;       // where the content comes from
  bool retired = false; // no longer offered; kept, because records may speak of it
  QDateTime saved_at;   // UTC
  QString saved_by;
};

// The newest version of every item of a kind, retired ones too, in the order of their "position", then key.
Result<QList<ContentItem>> current_content(const SchoolFile&, const QString& kind);
Result<QList<ContentItem>> content_versions(const SchoolFile&, const QString& kind, const QString& key);  // oldest first
// Adds the next version (version, saved_at and saved_by of the argument are not read) and logs it. Answers its number.
Result<int> save_content(SchoolFile&, const ContentItem&);

// What this program ships of a kind (resources/content/KINDs.json).
Result<QList<ContentItem>> shipped_content(const QString& kind);
// Copies every shipped item whose key is not in the file yet: for the file's birth and after a migration.
Status copy_shipped_content(sqlite3*, const QDateTime& at);

// Words of a body in the language of the program: a plain text, or the one of {"en", "es"}; English where it has no other.
QString content_words(const QJsonValue&);

}  // namespace milepost
