#pragma once
#include "core/indicators/indicator.h"
#include "ui/students/student_card.h"

namespace milepost {

// One of the three domains: each indicator with its status as mark and word, its reason, value, bound and window; the day and
// the policy they all share once, below. What cannot be said stands last, in one line each.
class DomainCard : public StudentCard {
  Q_OBJECT

 public:
  using StudentCard::StudentCard;
  void show_findings(const QList<IndicatorFinding>&);

 private:
  void add_finding(const IndicatorFinding&, bool own_source);
};

}  // namespace milepost
