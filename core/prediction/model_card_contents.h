#pragma once
#include <vector>

#include "core/prediction/model_package.h"

namespace milepost {

struct CardTable {
  QStringList header;
  QList<QStringList> rows;
};
struct CardSection {
  QString title;
  QStringList paragraphs;
  std::vector<CardTable> tables;
};
struct CardContents {
  QString title, first_line;
  std::vector<CardSection> sections;
};

// What a model card says, in the running language, before it takes a form. Every figure is the package's.
CardContents model_card_contents(const ModelPackage&, const PublicKey& signer);

// Its parts that read the evaluation (model_card_evaluation.cpp). What was not evaluated is said so.
CardSection missed_students_section(const ModelPackage&);
CardSection results_section(const ModelPackage&);
CardSection baselines_section(const ModelPackage&);

QString outcome_title(const QString& outcome);  // of a tree's node; any other outcome as it is called
QString card_landmark(const QString& key);

}  // namespace milepost
