#pragma once
#include <QDialog>
#include <QList>

class QLabel;
class QLineEdit;
class QListWidget;

namespace milepost {

class NameDisplay;

// Ctrl+K: a student by part of a name or by local id, from anywhere. While names are hidden, by "student 7" or by local id.
class StudentFinder : public QDialog {
  Q_OBJECT

 public:
  StudentFinder(const NameDisplay&, const QList<qint64>& students, QWidget* parent = nullptr);
  qint64 found() const { return found_; }  // 0: nobody was chosen

 protected:
  bool eventFilter(QObject*, QEvent*) override;

 private:
  struct Entry {
    qint64 id;
    QString label, folded;
  };
  void search(const QString& typed);
  void choose();

  QList<Entry> entries_;
  QLineEdit* typed_;
  QListWidget* hits_;
  QLabel* count_;
  qint64 found_ = 0;
};

}  // namespace milepost
