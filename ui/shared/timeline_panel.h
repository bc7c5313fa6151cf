#pragma once
#include <QWidget>
#include <functional>

#include "core/journey/timeline.h"

class QPagedPaintDevice;

namespace milepost {

// A timeline as a picture with the keyboard (Left and Right along a lane, Up and Down between lanes, Home, End, Enter opens,
// Insert adds), the chosen item in words below it, and the same as a table by a button.
class TimelinePanel : public QWidget {
  Q_OBJECT

 public:
  explicit TimelinePanel(const QString& accessible_name, QWidget* parent = nullptr);

  void show_timeline(const Timeline&);
  const Timeline& timeline() const;
  void set_words(std::function<QString(const QString&)> mask);  // every text goes through it: NameDisplay::words
  void names_changed();                                         // asks the mask again
  void set_addable(const QStringList& lanes);                   // keys of the lanes in which Insert adds
  bool choose(const QString& kind, qint64 id, const QString& key = {});
  void show_table(bool);
  // One sheet in landscape; black on white; false: the device failed.
  bool paint(QPagedPaintDevice&) const;

 signals:
  void chosen(const milepost::TimelineItem&);
  void opened(const milepost::TimelineItem&);            // Enter or double click
  void add_asked(const QString& lane, QDate day);        // Insert, or the button "Add…"
};

}  // namespace milepost
