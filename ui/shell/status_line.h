#pragma once
#include <QStatusBar>

#include "core/support_lists/support_list.h"

class QLabel;

namespace milepost {

// File, last import and as-of date, always visible: every number in the window stands on these three.
class StatusLine : public QStatusBar {
  Q_OBJECT

 public:
  explicit StatusLine(QWidget* parent = nullptr);
  void show_file(const QString& path);  // empty: none is open
  void show_source(const SupportList&);
  void say(const QString& sentence);

 private:
  QLabel *said_, *file_, *import_, *as_of_;
};

}  // namespace milepost
