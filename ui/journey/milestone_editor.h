#pragma once
#include <QDialog>

#include "core/journey/milestone.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QVBoxLayout;

namespace milepost {

class Ask;
class OffsetEditor;
struct SchoolSnapshot;

// One milestone with everything a school may change, and when it would be open this year, live. Saving writes the next
// version; says inline what stands in the way. A milestone without a key is a new one: its key is made from the title.
class MilestoneEditor : public QDialog {
  Q_OBJECT

 public:
  MilestoneEditor(SchoolFile&, const SchoolSnapshot&, const Milestone&, Ask&, QWidget* parent = nullptr);
  Milestone milestone() const;  // as the fields stand
  QString preview() const;      // what the dialog says about this year

  void accept() override;
  void reject() override;  // asks before typed words go

 signals:
  void saved(const QString& key);  // where a new version was written

 protected:
  bool eventFilter(QObject*, QEvent*) override;  // the wheel scrolls the form, it never changes a field passed by

 private:
  QWidget* build_form();
  void add_words(QVBoxLayout*);
  void add_when(QVBoxLayout*);
  void add_who(QVBoxLayout*);
  void add_reached(QVBoxLayout*);
  void add_tied(QVBoxLayout*);
  void fill();
  void fill_supports();
  void fill_protocols();
  void follow();
  QString languages_words() const;
  void refuse(const QString& sentence, QWidget* field);

  SchoolFile& file_;
  const SchoolSnapshot& school_;
  Ask& ask_;
  const Milestone first_;
  Milestone as_shown_;  // as the fields stood before anybody typed
  bool filled_ = false;
  QLineEdit* title_;
  QPlainTextEdit* purpose_;
  OffsetEditor *opens_, *closes_;
  QCheckBox* each_;
  QLabel* preview_;
  QComboBox *level_, *stance_, *concerns_, *protocol_;
  QLineEdit* who_acts_;
  QList<QCheckBox*> acts_;
  QListWidget* supports_;
  QPlainTextEdit* evidence_;
  QLabel* fault_;
};

}  // namespace milepost
