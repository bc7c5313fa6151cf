#pragma once
#include "ui/shared/page.h"

class QLabel;
class QPushButton;

namespace milepost {

class Ask;
class FileChooser;
class ImportDialog;
class ImportHistoryModel;
class RowsView;
class TaskStrip;

// Exports in, imports back out: choose or drop an export, trust a district, save the school's key, history, undo.
class DataPage : public Page {
  Q_OBJECT

 public:
  DataPage(Ask&, FileChooser&, QWidget* parent = nullptr);

  QString key() const override { return QStringLiteral("data"); }
  QString title() const override { return tr("Data"); }
  void set_file(SchoolFile*) override;
  void reload() override;
  bool settled() const override;

  void import_from(const QString& path);
  ImportDialog* import_dialog() const { return dialog_; }

 protected:
  void changeEvent(QEvent*) override;
  void dragEnterEvent(QDragEnterEvent*) override;
  void dropEvent(QDropEvent*) override;

 private:
  void choose_file();
  void choose_folder();
  void undo_last();
  void trust_district();
  void save_school_key();

  Ask& ask_;
  FileChooser& chooser_;
  SchoolFile* file_ = nullptr;
  ImportDialog* dialog_ = nullptr;
  ImportHistoryModel* history_;
  RowsView* history_view_;
  QPushButton* undo_;
  QLabel* nothing_yet_;
  TaskStrip* strip_;
  QList<QPushButton*> buttons_;
};

}  // namespace milepost
