#pragma once
#include <QList>
#include <QWidget>

class QLabel;
class QListWidget;

namespace milepost {

class NameDisplay;

// Students with a check box each, as the mask shows them; buttons for all and none, and how many are chosen.
class PeopleChecklist : public QWidget {
  Q_OBJECT

 public:
  struct Entry {
    qint64 person_id = 0;
    QString words;  // behind the student; may be empty
  };
  PeopleChecklist(const QString& accessible_name, const QList<Entry>&, const NameDisplay&, QWidget* parent = nullptr);
  QList<qint64> chosen() const;
  void focus_list();

 signals:
  void changed();

 private:
  void check_all(bool);
  void show_names();
  void count();

  const NameDisplay& names_;
  QList<Entry> entries_;
  QListWidget* list_;
  QLabel* count_;
};

}  // namespace milepost
