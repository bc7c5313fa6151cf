#pragma once
#include <QHash>
#include <QWidget>

#include "core/students/note.h"

class QCheckBox;
class QDateEdit;
class QLabel;
class QPlainTextEdit;
class QTimer;
class QVBoxLayout;

namespace milepost {

class Ask;
class Heading;
class NameDisplay;

// A note being written, beside what it is about: the form's prompts in their order, each a plain field. Kept as a draft at every
// pause; while names are hidden, words that hold one are covered and cannot be edited.
class NoteEditor : public QWidget {
  Q_OBJECT

 public:
  NoteEditor(const NameDisplay&, Ask&, QWidget* parent = nullptr);
  void set_file(SchoolFile*);  // null: the note is put away; keep() comes before
  // draft.note.id 0: a new note. Prompts of answers that the form no longer asks stay.
  void write(const NoteForm&, const NoteDraft&);
  bool writing() const { return writing_; }
  NoteDraft draft() const;     // as the fields stand; only prompts that have an answer
  Status keep();               // now, where something changed; what stands empty is not kept
  void put_away();             // without keeping

  static constexpr int pause_ms = 400;

 signals:
  void saved();
  void closed();               // kept or thrown away
  void said(const QString&);

 private:
  struct Field {
    NotePrompt prompt;
    NoteAnswer first;          // as it was when the editor opened
    QString covered;           // the words themselves, while the field shows them masked
    QPlainTextEdit* edit;
  };
  void build_fields(const NoteForm&);
  void add_field(const NotePrompt&, const NoteAnswer&);
  void add_buttons(QVBoxLayout*);
  void cover();                // follows the mask
  void changed();
  void save();
  void keep_and_close();
  void throw_away();
  void say_state(const QString&);

  const NameDisplay& names_;
  Ask& ask_;
  SchoolFile* file_ = nullptr;
  bool writing_ = false, changed_ = false, covered_ = false;
  int version_ = 0;
  NoteDraft draft_;
  QString form_title_;
  QList<Field> fields_;
  Heading* title_;
  QLabel *hint_, *state_;
  QWidget* questions_;
  QVBoxLayout* column_;
  QDateEdit* day_;
  QCheckBox* restricted_;
  QWidget* save_button_;
  QTimer* pause_;
};

}  // namespace milepost
