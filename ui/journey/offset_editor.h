#pragma once
#include <QWidget>

#include "core/journey/milestone.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace milepost {

// One end of a window: so many days after or before a day of the school's own year. Only what the anchor needs is
// shown.
class OffsetEditor : public QWidget {
  Q_OBJECT

 public:
  explicit OffsetEditor(const QString& what,
                        QWidget* parent = nullptr);  // what: "Opens"; said before every field's name
  void set_offset(const Offset&);
  void set_each_marking_period(bool);  // then marking periods and progress reports need no number
  Offset offset() const;
  QWidget* first_field() const;

 signals:
  void changed();

 private:
  Anchor anchor() const;
  bool counts() const;    // the anchor asks which one
  bool from_end() const;  // and may be counted from the end
  void follow();

  bool each_ = false;
  QSpinBox* days_;
  QComboBox *side_, *anchor_;
  QSpinBox* number_;
  QCheckBox* from_end_;
  QComboBox* month_;
  QSpinBox* day_;
  QCheckBox* year_before_;
};

}  // namespace milepost
