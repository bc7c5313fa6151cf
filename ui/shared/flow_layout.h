#pragma once
#include <QLayout>
#include <QList>

namespace milepost {

// Side by side while there is room, then on the next line: filters and buttons stay whole at 200 % text on a small screen.
class FlowLayout : public QLayout {
 public:
  explicit FlowLayout(QWidget* parent = nullptr, int gap = 8);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override { items_.append(item); }
  int count() const override { return int(items_.size()); }
  QLayoutItem* itemAt(int index) const override { return items_.value(index); }
  QLayoutItem* takeAt(int index) override { return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr; }
  Qt::Orientations expandingDirections() const override { return {}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
  QSize minimumSize() const override;
  QSize sizeHint() const override;
  void setGeometry(const QRect& rect) override;

  // A field with its label before it; the label is the field's buddy and gives it its accessible name.
  void add_field(const QString& label, QWidget* field);

 private:
  int arrange(const QRect& rect, bool place) const;

  QList<QLayoutItem*> items_;
  int gap_;
};

}  // namespace milepost
