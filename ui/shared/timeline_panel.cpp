#include "ui/shared/timeline_panel.h"

#include <QKeyEvent>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/shared/ask.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/labels.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/timeline_model.h"
#include "ui/shared/timeline_print.h"
#include "ui/shared/timeline_view.h"

namespace milepost {
namespace {

// As high as its picture where there is room; a scroll area of Qt asks for 24 lines at most.
class PictureScroll : public QScrollArea {
 public:
  QSize sizeHint() const override {
    if (!widget()) return QScrollArea::sizeHint();
    const QSize picture = widget()->sizeHint();
    const int inner = width() > 2 * frameWidth() + 40 ? width() - 2 * frameWidth() : picture.width();
    return {picture.width(), widget()->heightForWidth(qMax(inner, widget()->minimumSizeHint().width())) + 2 * frameWidth()};
  }
};

}  // namespace

TimelinePanel::TimelinePanel(const QString& name, QWidget* parent)
    : QWidget(parent), view_(new TimelineView(name)), scroll_(new PictureScroll), model_(new TimelineModel(this)),
      table_(new RowsView(tr("%1, as a table").arg(name))), chosen_words_(wrapped_text({})), other_form_(new QPushButton),
      add_(new QPushButton(tr("&Add…"))) {
  setAccessibleName(name);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  scroll_->setWidget(view_);
  scroll_->setWidgetResizable(true);
  scroll_->setFocusPolicy(Qt::NoFocus);
  column->addWidget(scroll_, 1);
  table_->setModel(model_);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  column->addWidget(table_, 1);
  chosen_words_->setAlignment(Qt::AlignLeading | Qt::AlignTop);
  column->addWidget(chosen_words_);
  auto* buttons = new FlowLayout;
  buttons->addWidget(other_form_);
  buttons->addWidget(add_);
  column->addLayout(buttons);
  column->addStretch(0);

  connect(view_, &TimelineView::chosen_changed, this, &TimelinePanel::follow_choice);
  connect(view_, &TimelineView::opened, this, [this](int lane, int item) { emit opened(view_->timeline().lanes.at(lane).items.at(item)); });
  connect(view_, &TimelineView::add_asked, this, &TimelinePanel::add_asked);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TimelinePanel::follow_row);
  connect(table_, &RowsView::activated_row, this, [this](const QModelIndex& index) {
    const TimelineTableRow& row = model_->row(index.row());
    emit opened(view_->timeline().lanes.at(row.lane).items.at(row.item));
  });
  connect(other_form_, &QPushButton::clicked, this, [this] { show_table(!as_table_); });
  connect(add_, &QPushButton::clicked, view_, &TimelineView::add);
  table_->installEventFilter(this);
  scroll_->installEventFilter(this);
  show_table(false);
  show_masked();
}

void TimelinePanel::show_timeline(const Timeline& timeline) {
  timeline_ = timeline;
  show_masked();
}

void TimelinePanel::set_words(std::function<QString(const QString&)> mask) {
  mask_ = std::move(mask);
  show_masked();
}

void TimelinePanel::names_changed() { show_masked(); }

// The one place where the timeline is masked; picture, table, paper, tool tips and signals are made from this copy.
void TimelinePanel::show_masked() {
  showing_ = true;
  const Timeline shown_timeline = masked(timeline_, mask_);
  model_->set_rows(timeline_rows(shown_timeline));
  if (as_table_) table_->fit_columns();
  view_->show_timeline(shown_timeline);
  size_picture();
  showing_ = false;
}

void TimelinePanel::set_addable(const QStringList& lanes) {
  view_->set_addable(lanes);
  add_->setVisible(!lanes.isEmpty());
  add_->setEnabled(view_->can_add());
}

bool TimelinePanel::choose(const QString& kind, qint64 id, const QString& key) {
  for (int lane = 0; lane < timeline_.lanes.size(); ++lane) {
    const QList<TimelineItem>& items = timeline_.lanes.at(lane).items;
    for (int i = 0; i < items.size(); ++i) {
      if (items.at(i).kind != kind || items.at(i).id != id || (!key.isEmpty() && items.at(i).key != key)) continue;
      view_->choose(view_->stop_of(lane, i));
      return true;
    }
  }
  return false;
}

void TimelinePanel::show_table(bool table) {
  const bool had_focus = view_->hasFocus() || table_->hasFocus();
  as_table_ = table;
  scroll_->setVisible(!table);
  table_->setVisible(table);
  other_form_->setText(table ? tr("Show as &picture") : tr("Show as &table"));
  if (table) table_->fit_columns();
  if (had_focus) (table ? static_cast<QWidget*>(table_) : view_)->setFocus();
}

bool TimelinePanel::paint(QPagedPaintDevice& device) const { return print_timeline(device, view_->timeline()); }

void TimelinePanel::print(Ask& ask) {
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageOrientation(QPageLayout::Landscape);
  printer.setDocName(tr("Journey"));
  QPrintDialog dialog(&printer, this);
  if (dialog.exec() == QDialog::Accepted && !paint(printer)) ask.tell(this, tr("Print"), tr("The printer did not take the page."));
}

bool TimelinePanel::save_pdf(const QString& path) const {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  bool painted = false;
  {
    QPdfWriter writer(&file);
    writer.setTitle(tr("Journey"));
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter));
    painted = paint(writer);
  }
  if (!painted) file.cancelWriting();
  return file.commit() && painted;
}

void TimelinePanel::follow_choice() {
  const QString words = view_->spoken(view_->chosen());
  chosen_words_->setText(words.isEmpty() ? tr("Nothing is chosen. The arrow keys go from one event to the next.") : words);
  chosen_words_->setAccessibleName(words.isEmpty() ? chosen_words_->text() : tr("Chosen: %1").arg(words));
  add_->setEnabled(view_->can_add());
  const TimelineStop* stop = view_->chosen_stop();
  const int row = stop ? model_->row_of(stop->lane, stop->item) : -1;
  if (row < 0) table_->clearSelection();
  else table_->selectRow(row);
  if (showing_) return;
  reveal_choice();
  if (const TimelineItem* item = view_->chosen_item()) emit chosen(*item);
}

void TimelinePanel::follow_row() {
  const int row = table_->currentIndex().row();
  if (row < 0 || showing_) return;
  const int stop = view_->stop_of(model_->row(row).lane, model_->row(row).item);
  if (stop != view_->chosen()) view_->choose(stop);  // the row that follows the picture does not choose again
}

void TimelinePanel::reveal_choice() {
  const TimelineStop* stop = view_->chosen_stop();
  if (!stop || !scroll_->isVisible()) return;
  const QRect ring = ring_rect(*stop).toAlignedRect();
  const QSize half = scroll_->viewport()->size() / 2;
  scroll_->ensureVisible(ring.center().x(), ring.center().y(), qMin(ring.width() / 2 + 2, half.width()), qMin(ring.height() / 2 + 2, half.height()));
}

// High enough for the first lanes on a small screen; the page scrolls where even this is too much.
void TimelinePanel::size_picture() {
  const int wanted = scroll_->sizeHint().height();
  scroll_->setMinimumHeight(qMin(wanted, 8 * fontMetrics().height()));
  scroll_->setMaximumHeight(wanted);
  chosen_words_->setMinimumHeight(2 * fontMetrics().lineSpacing() + 2);  // the picture does not jump when the words get longer
  scroll_->updateGeometry();
}

bool TimelinePanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == table_ && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Insert) {
    view_->add();
    return true;
  }
  if (watched == scroll_ && event->type() == QEvent::Resize) size_picture();
  return QWidget::eventFilter(watched, event);
}

void TimelinePanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) size_picture();
}

}  // namespace milepost
