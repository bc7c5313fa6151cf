#pragma once
#include "ui/shared/page.h"
namespace milepost {
class Ask; class FileChooser; class NameDisplay;
class JourneyPage : public Page {
  Q_OBJECT
 public:
  JourneyPage(NameDisplay&, Ask&, FileChooser&, QWidget* parent = nullptr) : Page(parent) {}
  QString key() const override { return QStringLiteral("journey"); }
  QString title() const override { return tr("Journey"); }
  void set_file(SchoolFile*) override {}
};
}
