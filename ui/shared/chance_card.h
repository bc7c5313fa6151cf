#pragma once
#include <QWidget>

#include "core/prediction/school_prediction.h"

class QVBoxLayout;

namespace milepost {

// How likely it is that students with records like these reach each step, in words with the reference group and the last
// day used; what it rests on; what is missing. Never a rank, a decimal or a percentage; nothing of it names a student.
class ChanceCard : public QWidget {
  Q_OBJECT

 public:
  ChanceCard(const SchoolPrediction&, qint64 person_id, QWidget* parent = nullptr);

 signals:
  void about_model();

 private:
  void add_steps(QVBoxLayout*, const RowScore&);
  void add_overall(QVBoxLayout*, const RowScore&);
  void add_grounds(QVBoxLayout*, const SchoolPrediction&, const RowScore&);
};

// "Not on file: attendance.", or empty.
QString missing_construct_words(const RowScore&);

}  // namespace milepost
