#pragma once
#include <QApplication>
#include <QPushButton>

#include "core/store/content_store.h"
#include "tests/core/journey/journey_school.h"
#include "tests/support/import_school.h"
#include "tests/support/walk.h"
#include "ui/journey/milestone_edit_words.h"
#include "ui/journey/milestone_editor.h"
#include "ui/journey/milestone_list_dialog.h"
#include "ui/journey/milestone_list_model.h"
#include "ui/journey/milestone_versions_dialog.h"
#include "ui/shared/ask.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/school_snapshot.h"

namespace milepost::journey_test {

using namespace Qt::StringLiterals;

// A real small school whose year has quarters, so that every window has its days.
struct MilestoneRoom {
  ImportSchool school;
  SchoolSnapshot snapshot;
  Ask ask;

  MilestoneRoom() {
    ask.be_silent();
    if (!school.import(WrittenExport::small_school())) qFatal("the small school cannot be imported");
    Result<std::shared_ptr<const SchoolSnapshot>> seen = look_at_school(school.file(), import_day.today(), Task());
    if (!seen) qFatal("%s", qPrintable(seen.error().sentence));
    snapshot = **seen;
    snapshot.journey.plan = semesters();
  }
  SchoolFile& file() { return school.file(); }
  Milestone milestone(const QString& key) {
    const Result<QList<Milestone>> all = milestones(file(), true);
    for (const Milestone& one : *all)
      if (one.key == key) return one;
    return {};
  }
};

inline bool show(QWidget& window) {
  window.show();
  return QTest::qWaitForWindowActive(&window);
}

inline void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
  QTest::keyClick(QApplication::focusWidget(), key, with);
}

inline RowsView* table_of(QWidget& dialog) {
  return dialog.findChild<RowsView*>();
}

inline void go_to(MilestoneListDialog& dialog, const QString& key) {
  RowsView* table = table_of(dialog);
  table->selectRow(static_cast<MilestoneListModel*>(table->model())->row_of(key));
}

inline QString current_key(MilestoneListDialog& dialog) {
  RowsView* table = table_of(dialog);
  return static_cast<MilestoneListModel*>(table->model())->row(table->currentIndex().row()).milestone.key;
}

template <class T>
T* named(QWidget& window, const QString& name) {
  for (T* one : window.findChildren<T*>())
    if (one->accessibleName() == name) return one;
  return nullptr;
}

inline QPushButton* button(QWidget& window, const QString& words) {
  for (QPushButton* one : window.findChildren<QPushButton*>())
    if (one->text().remove(u'&') == words) return one;
  return nullptr;
}

template <class Dialog>
Dialog* opened(QWidget& parent) {
  auto* dialog = parent.findChild<Dialog*>();
  // A window with a parent counts as active already while its parent is: ask for the keyboard itself.
  return dialog && QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; }) ? dialog : nullptr;
}

// What a window manager does once the dialog above has gone.
inline bool has_keyboard(QWidget& window) {
  window.activateWindow();
  return QTest::qWaitFor([&window] { return QApplication::activeWindow() == &window; });
}

}  // namespace milepost::journey_test
