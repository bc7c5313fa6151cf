#include "ui/shared/chart_panel.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <cmath>

#include "core/indicators/reason.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/heading.h"
#include "ui/shared/labels.h"
#include "ui/shared/record_table_model.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/theme.h"

namespace milepost {
namespace {

struct ChartRow {
  QString category, value;
  bool missing = false;
};

std::optional<double> value_at(const ChartContents& contents, qsizetype i) {
  const std::optional<double> value = i < contents.values.size() ? contents.values.at(i) : std::nullopt;
  return value && std::isfinite(*value) ? value : std::nullopt;
}

QString value_words(const ChartContents& contents, double value) {
  return contents.share ? share_words(value) : decimal_words(value);
}

}  // namespace

class ChartTableModel final : public RecordTableModel<ChartRow> {
  Q_OBJECT

 public:
  explicit ChartTableModel(QObject* parent) : RecordTableModel({{tr("When")}, {tr("Value"), true}}, parent) {}

  void show_contents(const ChartContents& contents) {
    QList<ChartRow> rows;
    for (qsizetype i = 0; i < contents.categories.size(); ++i) {
      const std::optional<double> value = value_at(contents, i);
      rows.append({contents.categories.at(i), value ? value_words(contents, *value) : tr("no data"), !value});
    }
    set_rows(rows);
  }

 protected:
  QVariant cell(const ChartRow& row, int, int column, int role) const override {
    if (role == QuietRole) return row.missing && column == 1;
    if (role != Qt::DisplayRole) return {};
    return column == 0 ? row.category : row.value;
  }
};

// Qt's own chart view is an anonymous filler to a screen reader: see graphic() below.
class ChartPicture final : public QChartView {
  Q_OBJECT

 public:
  ChartPicture() : along_(new QCategoryAxis), up_(new QValueAxis) {
    setFocusPolicy(Qt::NoFocus);
    viewport()->setFocusPolicy(Qt::NoFocus);  // the table twin is where the keyboard goes
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->addAxis(along_, Qt::AlignBottom);
    chart()->addAxis(up_, Qt::AlignLeft);
    along_->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    along_->setGridLineVisible(false);
    along_->setTruncateLabels(false);
    chart()->setLocalizeNumbers(false);  // Qt 6.4 leaves the axis blank with it
  }

  void show_contents(const ChartContents& contents) {
    contents_ = contents;
    chart()->removeAllSeries();
    const double scale = contents.share ? 100 : 1;
    const double low = scale * contents.low, high = scale * qMax(contents.high, contents.low + 1e-6);
    up_->setRange(low, high);
    up_->setTickCount(5);
    const double step = (high - low) / 4;
    up_->setLabelFormat(std::abs(step - std::round(step)) < 1e-9 ? QStringLiteral("%.0f") : QStringLiteral("%.1f"));
    along_->setRange(-0.5, qMax(0.5, double(contents.categories.size()) - 0.5));
    name_axis();
    if (contents.bound && std::isfinite(*contents.bound)) {
      bound_ = add_series();
      const double y = std::clamp(scale * *contents.bound, low, high);
      *bound_ << QPointF(-0.5, y) << QPointF(qMax(0.5, double(contents.categories.size()) - 0.5), y);
    } else {
      bound_ = nullptr;
    }
    lines_.clear();
    QLineSeries* line = nullptr;
    for (qsizetype i = 0; i < contents.categories.size(); ++i) {
      const std::optional<double> value = value_at(contents, i);
      if (value && !line) lines_.append(line = add_series());
      if (value) line->append(double(i), std::clamp(scale * *value, low, high));
      else line = nullptr;  // the line breaks: nothing is known here
    }
    dress();
  }

  // A theme would reset pens set before it; every pen and brush is set here instead.
  void dress() {
    const Ground ground = ground_of(palette());
    const auto c = [ground](Meaning meaning) { return colour(meaning, ground); };
    const qreal width = qMax(1.0, fontMetrics().height() / 8.0);
    chart()->setBackgroundBrush(c(Meaning::Surface));
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(c(Meaning::Surface));
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(along_), static_cast<QAbstractAxis*>(up_)}) {
      axis->setLabelsBrush(c(Meaning::Quiet));
      axis->setLabelsFont(font());
      axis->setLinePen(QPen(c(Meaning::Border), 1));
      QColor faint = c(Meaning::Border);
      faint.setAlphaF(0.35f);
      axis->setGridLinePen(QPen(faint, 1));
    }
    for (QLineSeries* line : std::as_const(lines_)) {
      line->setPen(QPen(c(Meaning::Focus), width));
      line->setColor(c(Meaning::Focus));
      line->setPointsVisible(true);
      line->setMarkerSize(3.2 * width);
    }
    if (bound_) bound_->setPen(QPen(c(Meaning::Text), qMax(1.0, 0.7 * width), Qt::DotLine));
    setMinimumHeight(11 * fontMetrics().height());
    name_axis();
  }

 protected:
  void resizeEvent(QResizeEvent* event) override {
    QChartView::resizeEvent(event);
    name_axis();
  }

 protected:
  // Here and not in the panel: a palette reaches a child after its parent was told.
  void changeEvent(QEvent* event) override {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) dress();
  }

 private:
  QLineSeries* add_series() {
    auto* series = new QLineSeries;
    chart()->addSeries(series);
    series->attachAxis(along_);
    series->attachAxis(up_);
    return series;
  }

  // Only as many names as have room: Qt prints "…" for the others. An axis drops a name it has; a mark without width tells them apart.
  void name_axis() {
    qsizetype widest = 1;
    for (const QString& name : std::as_const(contents_.categories)) widest = qMax<qsizetype>(widest, fontMetrics().horizontalAdvance(name));
    const double room = 0.8 * width() / double(widest + fontMetrics().averageCharWidth() * 2);
    const qsizetype every = qMax<qsizetype>(1, qsizetype(std::ceil(double(contents_.categories.size()) / qMax(1.0, room))));
    if (every == every_ && named_ == contents_.categories) return;
    every_ = every;
    named_ = contents_.categories;
    for (const QString& name : along_->categoriesLabels()) along_->remove(name);
    for (qsizetype i = 0; i < named_.size(); i += every) {
      QString name = named_.at(i);
      while (along_->categoriesLabels().contains(name)) name += QChar(0x200B);
      along_->append(name, double(i));
    }
  }

  ChartContents contents_;
  QCategoryAxis* along_;
  QValueAxis* up_;
  QList<QLineSeries*> lines_;
  QLineSeries* bound_ = nullptr;
  QStringList named_;
  qsizetype every_ = 0;
};

namespace {

QAccessibleInterface* graphic(const QString& class_name, QObject* object) {
  if (class_name != QLatin1String(ChartPicture::staticMetaObject.className())) return nullptr;
  return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::Chart);
}

}  // namespace

ChartPanel::ChartPanel(QWidget* parent)
    : QWidget(parent), title_(new Heading({}, 1.1)), measure_(quiet_text({})), source_(quiet_text({})), picture_(new ChartPicture),
      model_(new ChartTableModel(this)), table_(new RowsView(tr("Chart, as a table"))), other_form_(new QPushButton) {
  static const bool installed = (QAccessible::installFactory(graphic), true);
  Q_UNUSED(installed);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(title_);
  column->addWidget(measure_);
  column->addWidget(picture_, 1);
  table_->setModel(model_);
  column->addWidget(table_, 1);
  column->addWidget(source_);
  auto* buttons = new FlowLayout;
  buttons->addWidget(other_form_);
  column->addLayout(buttons);
  connect(other_form_, &QPushButton::clicked, this, [this] { show_table(!as_table_); });
  show_table(false);
  show_contents({});
}

void ChartPanel::show_contents(const ChartContents& contents) {
  title_->setText(contents.title);
  const QString scale = contents.share ? tr("%1, in percent").arg(contents.measure) : contents.measure;
  const bool bound = contents.bound && !contents.bound_words.isEmpty();
  measure_->setText(bound ? tr("%1; dotted: %2", "measure; dotted line").arg(scale, contents.bound_words) : scale);
  source_->setText(contents.source);
  picture_->show_contents(contents);
  picture_->setAccessibleName(contents.title.isEmpty() ? tr("Chart") : contents.title);
  picture_->setAccessibleDescription(chart_words(contents));
  model_->show_contents(contents);
  table_->setAccessibleName(tr("%1, as a table").arg(picture_->accessibleName()));
  if (as_table_) table_->fit_columns();
}

void ChartPanel::show_table(bool table) {
  as_table_ = table;
  picture_->setVisible(!table);
  table_->setVisible(table);
  other_form_->setText(table ? tr("Show as &picture") : tr("Show as &table"));
  if (table) table_->fit_columns();
}

QString chart_words(const ChartContents& contents) {
  QStringList sentences;
  const auto add = [&sentences](QString text) {
    if (text.isEmpty()) return;
    if (!QStringLiteral(".!?").contains(text.back())) text += QLatin1Char('.');
    sentences << text;
  };
  add(contents.title);
  qsizetype first = -1, last = -1, lowest = -1, missing = 0;
  for (qsizetype i = 0; i < contents.categories.size(); ++i) {
    const std::optional<double> value = value_at(contents, i);
    if (!value) {
      ++missing;
      continue;
    }
    if (first < 0) first = i;
    if (lowest < 0 || *value < *value_at(contents, lowest)) lowest = i;
    last = i;
  }
  const auto at = [&contents](qsizetype i) { return value_words(contents, *value_at(contents, i)); };
  const QStringList& when = contents.categories;
  if (first < 0) add(ChartPanel::tr("%1: no data yet").arg(contents.measure.isEmpty() ? ChartPanel::tr("Chart") : contents.measure));
  else if (first == last) add(ChartPanel::tr("%1: %2 in %3").arg(contents.measure, at(first), when.at(first)));
  else add(ChartPanel::tr("%1: %2 in %3, %4 in %5; lowest %6 in %7").arg(contents.measure, at(first), when.at(first), at(last), when.at(last), at(lowest), when.at(lowest)));
  if (missing > 0 && first >= 0) add(ChartPanel::tr("%n without data", nullptr, int(missing)));
  if (contents.bound) add(contents.bound_words);
  add(contents.source);
  return sentences.join(QLatin1Char(' '));
}

}  // namespace milepost

#include "chart_panel.moc"
