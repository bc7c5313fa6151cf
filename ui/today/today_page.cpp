#include "ui/today/today_page.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/store/school_file.h"
#include "ui/shared/heading.h"
#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"
#include "ui/shared/rows_view.h"

namespace milepost {

TodayPage::TodayPage(NameDisplay& names, QWidget* parent)
    : Page(parent), names_(names), headline_(new Heading({}, 1.5)), source_(quiet_text({})), notice_(wrapped_text({})), grid_(new QGridLayout),
      due_(new TodayCard(tr("Due"), names)), windows_(new TodayCard(tr("On the journey this week"), names)),
      new_(new TodayCard(tr("New on the support list"), names)), promised_(new TodayCard(tr("Agreed last"), names)) {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->addWidget(headline_);
  column->addWidget(source_);
  column->addWidget(notice_);
  grid_->setHorizontalSpacing(fontMetrics().height());
  column->addLayout(grid_);
  column->addStretch(1);
  scroll->setWidget(body);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll);
  windows_->hide_columns({TodayModel::Student});
  new_->hide_columns({TodayModel::Owner});
  for (TodayCard* card : {windows_, due_, new_, promised_}) connect(card, &TodayCard::opened, this, [this, card](const TodayItem& item) { open(item, card); });
  connect(&names_, &NameDisplay::changed, this, [this] {
    for (TodayCard* card : {windows_, due_, new_, promised_}) card->names_changed();
  });
  arrange();
  show_contents({});
}

void TodayPage::set_file(SchoolFile* file) {
  file_ = file;
  if (!file_) show_contents({});
}

void TodayPage::show_school(std::shared_ptr<const SchoolSnapshot> school) {
  if (!school || !file_) return show_contents({});
  TodayInput input;
  const Result<QList<ListDecision>> open = open_decisions(*file_), last = last_decisions(*file_, school->today);
  const Result<std::optional<KeptMembers>> before = list_kept_before(*file_, school->list.as_of);
  for (const Error* problem : {open ? nullptr : &open.error(), last ? nullptr : &last.error(), before ? nullptr : &before.error()})
    if (problem) emit said(problem->sentence);
  if (open) input.open = *open;
  if (last) input.last = *last;
  if (before) input.list_before = *before;
  show_contents(today_contents(*school, input));
  source_->setText(source_words(*school));
}

void TodayPage::show_contents(const TodayContents& contents) {
  contents_ = contents;
  headline_->setText(contents.headline);
  source_->clear();
  notice_->setText(contents.data_notice);
  notice_->setVisible(!contents.data_notice.isEmpty());
  due_->show_section(contents.due);
  windows_->show_section(contents.windows);
  new_->show_section(contents.new_on_list);
  promised_->show_section(contents.promised);
}

void TodayPage::open(const TodayItem& item, const TodayCard* card) {
  if (item.person_id == 0) {
    if (!item.place.isEmpty()) emit page_asked(QStringLiteral("journey"), item.place);
    return;
  }
  const TodaySection& section = card == due_ ? contents_.due : card == new_ ? contents_.new_on_list : contents_.promised;
  QList<qint64> people;
  for (const TodayItem& one : section.items)
    if (!people.contains(one.person_id)) people.append(one.person_id);
  emit student_asked(item.person_id, people, section.title);
}

QList<QWidget*> TodayPage::panes() const {
  QList<QWidget*> shown;
  for (const TodayCard* card : {windows_, due_, new_, promised_})
    if (!card->table()->isHidden()) shown.append(card->table());
  return shown.isEmpty() ? Page::panes() : shown;
}

void TodayPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

// Two by two where there is room for a line of words in each, else one below another.
void TodayPage::arrange() {
  const bool wide = width() > fontMetrics().averageCharWidth() * 190;
  const QList<TodayCard*> cards{windows_, due_, new_, promised_};
  for (TodayCard* card : cards) grid_->removeWidget(card);
  for (int index = 0; index < cards.size(); ++index) grid_->addWidget(cards.at(index), wide ? index / 2 : index, wide ? index % 2 : 0);
}

}  // namespace milepost
