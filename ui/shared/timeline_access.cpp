#include "ui/shared/timeline_access.h"

#include <QAccessibleWidget>
#include <QPointer>

#include "ui/shared/timeline_view.h"

namespace milepost {
namespace {

// Names are asked of the view each time: nothing of a former timeline, and no unmasked word, is kept here.
class StopAccess final : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  StopAccess(TimelineView* view, int stop) : view_(view), stop_(stop) {}

  bool isValid() const override { return view_ && stop_ < view_->picture().stops.size(); }
  QObject* object() const override { return nullptr; }
  QWindow* window() const override { return view_ ? view_->window()->windowHandle() : nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  QAccessibleInterface* parent() const override { return view_ ? QAccessible::queryAccessibleInterface(view_) : nullptr; }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QString text(QAccessible::Text kind) const override { return isValid() && kind == QAccessible::Name ? view_->spoken(stop_) : QString(); }
  void setText(QAccessible::Text, const QString&) override {}
  QAccessible::Role role() const override { return QAccessible::ListItem; }

  QRect rect() const override {
    if (!isValid()) return {};
    const QRect place = view_->picture().stops.at(stop_).hit().toAlignedRect();
    return {view_->mapToGlobal(place.topLeft()), place.size()};
  }

  QAccessible::State state() const override {
    QAccessible::State state;
    if (!isValid()) {
      state.invalid = true;
      return state;
    }
    state.focusable = state.selectable = true;
    state.selected = view_->chosen() == stop_;
    state.focused = state.selected && view_->hasFocus();
    state.offscreen = view_->visibleRegion().intersected(view_->picture().stops.at(stop_).hit().toAlignedRect()).isEmpty();
    return state;
  }

  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }
  QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }
  void doAction(const QString& action) override {
    if (!isValid()) return;
    view_->setFocus();
    view_->choose(stop_);
    if (action == pressAction()) view_->open(stop_);
  }

 private:
  QPointer<TimelineView> view_;
  int stop_;
};

class TimelineAccess final : public QAccessibleWidget {
 public:
  explicit TimelineAccess(TimelineView* view) : QAccessibleWidget(view, QAccessible::List) {}
  ~TimelineAccess() override {
    for (const QAccessible::Id id : std::as_const(children_)) QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return view() ? int(view()->picture().stops.size()) : 0; }
  QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    while (children_.size() <= index) {
      const int next = int(children_.size());
      children_.append(QAccessible::registerAccessibleInterface(new StopAccess(view(), next)));
    }
    return QAccessible::accessibleInterface(children_.at(index));
  }
  int indexOfChild(const QAccessibleInterface* child) const override {
    const int index = int(children_.indexOf(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(child))));
    return index < childCount() ? index : -1;
  }
  QAccessibleInterface* childAt(int x, int y) const override {
    return view() ? child(view()->picture().stop_at(view()->mapFromGlobal(QPoint(x, y)))) : nullptr;
  }
  QAccessibleInterface* focusChild() const override {
    return view() && view()->hasFocus() && view()->chosen() >= 0 ? child(view()->chosen()) : QAccessibleWidget::focusChild();
  }

 private:
  TimelineView* view() const { return qobject_cast<TimelineView*>(object()); }
  mutable QList<QAccessible::Id> children_;
};

QAccessibleInterface* access(const QString& class_name, QObject* object) {
  auto* view = class_name == QLatin1String(TimelineView::staticMetaObject.className()) ? qobject_cast<TimelineView*>(object) : nullptr;
  return view ? new TimelineAccess(view) : nullptr;
}

}  // namespace

void install_timeline_access() {
  static const bool installed = (QAccessible::installFactory(access), true);
  Q_UNUSED(installed);
}

}  // namespace milepost
