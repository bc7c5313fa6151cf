#pragma once
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMetaProperty>
#include <QTableView>
#include <QTreeView>
#include <QWidget>
#include <functional>

namespace milepost::test {

// Every text a window holds or tells: properties of every object below it, model data of every view (all roles), everything
// accessibility answers. say(where, text) for each.
inline void walk_texts(QWidget* window, const std::function<void(const QString& where, const QString& text)>& say) {
  QList<QObject*> objects = window->findChildren<QObject*>();
  objects.prepend(window);
  for (QObject* object : objects) {
    const QString who = QString::fromLatin1(object->metaObject()->className());
    for (int index = 0; index < object->metaObject()->propertyCount(); ++index) {
      const QMetaProperty property = object->metaObject()->property(index);
      const QVariant value = property.read(object);
      if (value.canConvert<QString>()) say(who + QLatin1Char('.') + QString::fromLatin1(property.name()), value.toString());
    }
    for (const QByteArray& name : object->dynamicPropertyNames()) say(who, object->property(name.constData()).toString());
    if (auto* model = qobject_cast<QAbstractItemModel*>(object)) {
      const std::function<void(const QModelIndex&)> below = [&](const QModelIndex& parent) {
        for (int row = 0; row < model->rowCount(parent); ++row)
          for (int column = 0; column < model->columnCount(parent); ++column) {
            const QModelIndex cell = model->index(row, column, parent);
            for (int role = 0; role < 32; ++role) say(who + QStringLiteral(" role %1").arg(role), cell.data(role).toString());
            for (int role = Qt::UserRole; role < Qt::UserRole + 12; ++role) say(who + QStringLiteral(" user role"), cell.data(role).toString());
            if (column == 0) below(cell);
          }
      };
      below({});
    }
  }
  const std::function<void(QAccessibleInterface*, int)> listen = [&](QAccessibleInterface* one, int depth) {
    if (!one || depth > 30) return;
    for (QAccessible::Text kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
      say(QStringLiteral("accessible"), one->text(kind));
    for (int child = 0; child < one->childCount(); ++child) listen(one->child(child), depth + 1);
  };
  listen(QAccessible::queryAccessibleInterface(window), 0);
  say(QStringLiteral("clipboard"), QApplication::clipboard()->text());
}

// Who can have the keyboard but does not say its name, or says it with a glyph.
inline QStringList unnamed_controls(QWidget* window) {
  QStringList found;
  for (QWidget* widget : window->findChildren<QWidget*>()) {
    if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(window)) continue;
    if (widget->objectName() == QStringLiteral("qt_spinbox_lineedit")) continue;  // its spin box speaks for it
    QAccessibleInterface* one = QAccessible::queryAccessibleInterface(widget);
    const QString name = one ? one->text(QAccessible::Name) : QString();
    const QString spoken = name.isEmpty() && !widget->accessibleName().isEmpty() ? widget->accessibleName() : name;
    if (spoken.trimmed().isEmpty()) found << QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName() + QStringLiteral(" in ") +
                   QString::fromLatin1(widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : "nothing");
    for (const QChar c : spoken)
      if (c.unicode() >= 0x25A0 && c.unicode() <= 0x27BF) found << spoken;
  }
  return found;
}

// Pictures and charts that say nothing to who cannot see them: no description, or one with a glyph.
inline QStringList undescribed_pictures(QWidget* window) {
  QStringList found;
  const std::function<void(QAccessibleInterface*, int)> look = [&](QAccessibleInterface* one, int depth) {
    if (!one || depth > 30) return;
    const QAccessible::Role role = one->role();
    const bool picture = role == QAccessible::Graphic || role == QAccessible::Chart || role == QAccessible::Canvas;
    if (picture && !one->state().invisible && one->text(QAccessible::Description).trimmed().isEmpty())
      found << (one->object() ? QString::fromLatin1(one->object()->metaObject()->className()) : QStringLiteral("picture")) + QLatin1Char(' ') + one->text(QAccessible::Name);
    for (int child = 0; child < one->childCount(); ++child) look(one->child(child), depth + 1);
  };
  look(QAccessible::queryAccessibleInterface(window), 0);
  for (QLabel* label : window->findChildren<QLabel*>())
    if (label->isVisibleTo(window) && !label->pixmap(Qt::ReturnByValue).isNull() && label->accessibleDescription().isEmpty()) found << QStringLiteral("label with a picture");
  return found;
}

}  // namespace milepost::test
