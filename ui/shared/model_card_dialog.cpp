#include "ui/shared/model_card_dialog.h"

#include <QDialogButtonBox>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "core/prediction/school_prediction.h"
#include "ui/shared/ask.h"

namespace milepost {
namespace {

// A package comes from somebody else: no picture, style sheet or page that its text names is ever loaded.
class CardText : public QTextBrowser {
 public:
  CardText() {
    setOpenLinks(false);
    setAccessibleName(ModelCardDialog::tr("Model card"));
  }
  QVariant loadResource(int, const QUrl&) override { return {}; }
};

}  // namespace

ModelCardDialog::ModelCardDialog(const QString& html, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("About this model"));
  auto* text = new CardText;
  text->setHtml(html);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->addWidget(text, 1);
  column->addWidget(buttons);
  const QSize wanted(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 36);
  resize(wanted.boundedTo(screen()->availableSize() * 0.9));
  text->setFocus();
}

void show_model_card(const SchoolFile& file, Ask& ask, QWidget* parent) {
  const Result<QString> card = kept_model_card(file);
  if (!card) return ask.tell(parent, ModelCardDialog::tr("About this model"), card.error().sentence);
  ModelCardDialog(*card, parent).exec();
}

}  // namespace milepost
