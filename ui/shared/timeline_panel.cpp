#include "ui/shared/timeline_panel.h"

namespace milepost {

TimelinePanel::TimelinePanel(const QString& name, QWidget* parent) : QWidget(parent) { setAccessibleName(name); }
void TimelinePanel::show_timeline(const Timeline&) {}
const Timeline& TimelinePanel::timeline() const { static const Timeline none; return none; }
void TimelinePanel::set_words(std::function<QString(const QString&)>) {}
void TimelinePanel::names_changed() {}
void TimelinePanel::set_addable(const QStringList&) {}
bool TimelinePanel::choose(const QString&, qint64, const QString&) { return false; }
void TimelinePanel::show_table(bool) {}
bool TimelinePanel::paint(QPagedPaintDevice&) const { return false; }

}  // namespace milepost
