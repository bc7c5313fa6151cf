#pragma once
#include "core/indicators/indicator.h"
#include "ui/students/student_card.h"

namespace milepost {

// One of the three domains: each indicator with its status as mark and word, its reason, value, bound and window; the day and
// the policy they all share once, below. What cannot be said stands last, by what is missing.
class DomainCard : public StudentCard {
  Q_OBJECT

 public:
  using StudentCard::StudentCard;
  void show_findings(const QList<IndicatorFinding>&);

 private:
  void add_block(IndicatorStatus, const QString& titles, const QString& reason, const QString& source);
  void add_unknown(const QList<IndicatorFinding>&, bool own_source);
};

}  // namespace milepost
