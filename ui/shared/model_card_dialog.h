#pragma once
#include <QDialog>

namespace milepost {

class Ask;
class SchoolFile;

// The model's own record, as its package tells it (core/prediction/model_card.h). Opens nothing from outside.
class ModelCardDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ModelCardDialog(const QString& html, QWidget* parent = nullptr);
};

// That of the package kept in the file, or in words why there is none.
void show_model_card(const SchoolFile&, Ask&, QWidget* parent);

}  // namespace milepost
