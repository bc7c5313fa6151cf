#pragma once
#include "ui/students/student_card.h"

class QPushButton;

namespace milepost {

class NameDisplay;
struct StudentContents;
struct SupportSpan;

// What was tried: the step, by whom, from when to when, when it is looked at again, and what came of it.
class SupportsCard : public StudentCard {
  Q_OBJECT

 public:
  explicit SupportsCard(const NameDisplay&, QWidget* parent = nullptr);
  void show_supports(const StudentContents&, bool earlier_years);

 signals:
  void agree_asked();
  void end_asked(qint64 decision);

 private:
  void add_support(const SupportSpan&, bool writable);

  const NameDisplay& names_;
  QPushButton* agree_;
};

}  // namespace milepost
