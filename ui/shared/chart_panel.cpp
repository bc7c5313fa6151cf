#include "ui/shared/chart_panel.h"

namespace milepost {

ChartPanel::ChartPanel(QWidget* parent) : QWidget(parent) {}
void ChartPanel::show_contents(const ChartContents&) {}
void ChartPanel::show_table(bool) {}
QString chart_words(const ChartContents&) { return {}; }

}  // namespace milepost
