#pragma once
#include <QList>
#include <QString>
#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;

namespace milepost {

class ChartPicture;
class ChartTableModel;
class RowsView;

// What a run-time chart shows: one measure at a few moments. No colour, no Qt Charts. Texts are masked by who fills it.
struct ChartContents {
  QString title;                        // the finding, as a sentence
  QString measure;                      // "present, share of days"
  QString source;                       // window and source
  QStringList categories;               // along the bottom: "Aug", "Sep"
  QList<std::optional<double>> values;  // one per category; nothing: a gap, never 0
  bool share = false;                   // 0 to 1, shown in percent
  double low = 0, high = 1;             // the axis: the same for every student
  std::optional<double> bound;          // of the policy, dotted
  QString bound_words;
};

// The one wrapper around Qt Charts (ux.md 1.2, 7): picture, description for a screen reader, and the same as a table by a button.
class ChartPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ChartPanel(QWidget* parent = nullptr);
  void show_contents(const ChartContents&);
  void show_table(bool);

 private:
  QLabel *title_, *measure_, *source_;
  ChartPicture* picture_;
  ChartTableModel* model_;
  RowsView* table_;
  QPushButton* other_form_;
  bool as_table_ = false;
};
// The chart in a sentence or two: first, last, lowest, the bound.
QString chart_words(const ChartContents&);

}  // namespace milepost
