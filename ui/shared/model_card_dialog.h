#pragma once
#include <QDialog>

namespace milepost {

// The model's own record, as its package tells it (core/prediction/model_card.h). Opens nothing from outside.
class ModelCardDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ModelCardDialog(const QString& html, QWidget* parent = nullptr);
};

}  // namespace milepost
