#include "core/exchange/export_layout.h"

#include <QCoreApplication>
#include <QHash>

#include "core/exchange/oneroster.h"
#include "core/exchange/record_format.h"

namespace milepost {

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(ExportLayout)
};

// The one spelling of each known file, by its base name in lower case.
const QHash<QString, QString>& known_places() {
  static const QHash<QString, QString> places = [] {
    QHash<QString, QString> result;
    const auto add = [&](const QString& place) { result.insert(place.mid(place.indexOf(u'/') + 1).toLower(), place); };
    add(QStringLiteral("roster/manifest.csv"));
    for (const char* file : oneroster_files()) add(QStringLiteral("roster/%1.csv").arg(QLatin1String(file)));
    for (const RecordFormat& format : record_formats())
      add(QString::fromUtf8(format.file.data(), qsizetype(format.file.size())));
    return result;
  }();
  return places;
}

bool is_wanted(const QString& name) {
  const QStringList parts = name.split(u'/');
  for (const QString& part : parts) {
    if (part.startsWith(u'.') || part == u"__MACOSX") return false;
  }
  return parts.last().endsWith(u".csv", Qt::CaseInsensitive) ||
         parts.last().compare(u"export.json", Qt::CaseInsensitive) == 0;
}

bool is_layout_folder(const QString& folder) {
  return folder.compare(u"roster", Qt::CaseInsensitive) == 0 || folder.compare(u"records", Qt::CaseInsensitive) == 0;
}

// Length of the folders every name stands in, with the last '/'.
qsizetype common_folder(const QStringList& names) {
  qsizetype length = 0;
  while (!names.isEmpty()) {
    const qsizetype slash = names.first().indexOf(u'/', length);
    if (slash < 0) break;
    const QStringView folder = QStringView(names.first()).left(slash + 1);
    if (is_layout_folder(folder.mid(length).chopped(1).toString())) break;
    if (!std::all_of(names.begin(), names.end(), [&](const QString& name) { return name.startsWith(folder); })) break;
    length = slash + 1;
  }
  return length;
}

// Within the layout's own folders and at the top, a known file has one spelling.
QString placed(const QString& name, bool bare_roster) {
  const qsizetype slash = name.indexOf(u'/');
  if (slash < 0) {
    if (name.compare(u"export.json", Qt::CaseInsensitive) == 0) return QStringLiteral("export.json");
    const QString known = known_places().value(name.toLower());
    if (!known.isEmpty()) return known;
    return bare_roster ? QStringLiteral("roster/") + name : name;
  }
  if (!is_layout_folder(name.left(slash))) return name;
  const QString folder = name.left(slash).toLower() + u'/';
  const QString known = known_places().value(name.mid(slash + 1).toLower());
  return known.startsWith(folder) ? known : folder + name.mid(slash + 1);
}

}  // namespace

Result<ExportLayout> arrange_export(const QStringList& names) {
  ExportLayout layout;
  QStringList wanted;
  std::vector<qsizetype> sources;
  for (qsizetype i = 0; i < names.size(); ++i) {
    if (is_wanted(names.at(i))) {
      wanted.append(names.at(i));
      sources.push_back(i);
    } else {
      layout.ignored.append(names.at(i));
    }
  }
  const qsizetype top = common_folder(wanted);
  const bool bare_roster = std::any_of(wanted.begin(), wanted.end(), [&](const QString& name) {
    const QString inside = name.mid(top).toLower();
    return inside == u"manifest.csv" || inside == u"users.csv";
  });
  QHash<QString, QString> taken;
  for (qsizetype i = 0; i < wanted.size(); ++i) {
    const QString entry = placed(wanted.at(i).mid(top), bare_roster);
    const QString other = taken.value(entry);
    if (!other.isEmpty()) {
      return Error{Text::tr("The export holds both %1 and %2, which are the same table (%3). Ask for one of them only.")
                       .arg(other, wanted.at(i), entry)};
    }
    taken.insert(entry, wanted.at(i));
    layout.places.push_back({sources[size_t(i)], entry});
  }
  std::sort(layout.places.begin(), layout.places.end(), [](const auto& a, const auto& b) { return a.entry < b.entry; });
  layout.ignored.sort();
  return layout;
}

}  // namespace milepost
