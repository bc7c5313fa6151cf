#pragma once
#include <QWidget>
#include <functional>

#include "core/journey/timeline.h"

class QLabel;
class QPagedPaintDevice;
class QPushButton;
class QScrollArea;

namespace milepost {

class Ask;
class RowsView;
class TimelineModel;
class TimelineView;

// A timeline as a picture with the keyboard (Left and Right along a lane, Up and Down between lanes, Home, End, Enter opens,
// Insert adds), the chosen item in words below it, and the same as a table by a button.
class TimelinePanel : public QWidget {
  Q_OBJECT

 public:
  explicit TimelinePanel(const QString& accessible_name, QWidget* parent = nullptr);

  void show_timeline(const Timeline&);
  const Timeline& timeline() const { return timeline_; }        // as given, not masked
  void set_words(std::function<QString(const QString&)> mask);  // every text goes through it: NameDisplay::words
  void names_changed();                                         // asks the mask again
  void set_addable(const QStringList& lanes);                   // keys of the lanes in which Insert adds
  bool choose(const QString& kind, qint64 id, const QString& key = {});  // as if by hand: chosen() follows where it is another
  void show_table(bool);
  // Landscape sheets, black on white: the picture, and below it its table, on further sheets where it is long. False: the device failed.
  bool paint(QPagedPaintDevice&) const;
  void print(Ask&);                                             // asks for the printer
  bool save_pdf(const QString& path) const;                     // one that fails leaves no file

 signals:
  // The items carry masked texts; kind, id and key say which record it is.
  void chosen(const milepost::TimelineItem&);
  void opened(const milepost::TimelineItem&);            // Enter or double click
  void add_asked(const QString& lane, QDate day);        // Insert, or the button "Add…"

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent*) override;

 private:
  void show_masked();
  void follow_choice();
  void follow_row();
  void reveal_choice();
  void size_picture();

  Timeline timeline_;
  std::function<QString(const QString&)> mask_;
  TimelineView* view_;
  QScrollArea* scroll_;
  TimelineModel* model_;
  RowsView* table_;
  QLabel* chosen_words_;
  QPushButton *other_form_, *add_;
  bool as_table_ = false, showing_ = false;
};

}  // namespace milepost
