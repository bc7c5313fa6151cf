#include "core/students/note_form.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "core/store/content_store.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct NoteFormText {
  Q_DECLARE_TR_FUNCTIONS(NoteForm)
};

NoteForm read_form(const ContentItem& item) {
  NoteForm form;
  form.key = item.key;
  form.version = item.version;
  form.title = content_words(item.body[u"title"_s]);
  form.hint = content_words(item.body[u"hint"_s]);
  form.retired = item.retired;
  for (const QJsonValue& value : item.body[u"prompts"_s].toArray()) {
    const QJsonObject prompt = value.toObject();
    form.prompts.append({prompt[u"key"_s].toString(), content_words(prompt[u"text"_s]),
                         prompt[u"restricted"_s].toBool(), prompt[u"required"_s].toBool()});
  }
  return form;
}

const NotePrompt* prompt_of(const NoteForm& form, const QString& key) {
  const auto found = std::find_if(form.prompts.begin(), form.prompts.end(),
                                  [&key](const NotePrompt& prompt) { return prompt.key == key; });
  return found == form.prompts.end() ? nullptr : &*found;
}

const NoteForm* version_of(const QList<NoteForm>& versions, int version) {
  const auto found = std::find_if(versions.begin(), versions.end(),
                                  [version](const NoteForm& form) { return form.version == version; });
  return found == versions.end() ? nullptr : &*found;
}

}  // namespace

Result<QList<NoteForm>> note_forms(const SchoolFile& file) {
  const Result<QList<ContentItem>> items = current_content(file, u"note_form"_s);
  if (!items) return items.error();
  QList<NoteForm> forms;
  for (const ContentItem& item : *items) {
    if (!item.retired) forms.append(read_form(item));
  }
  return forms;
}

Result<QList<NoteForm>> note_form_versions(const SchoolFile& file, const QString& key) {
  const Result<QList<ContentItem>> items = content_versions(file, u"note_form"_s, key);
  if (!items) return items.error();
  if (items->isEmpty()) return Error{NoteFormText::tr("There is no note form %1 in this file.").arg(key)};
  QList<NoteForm> forms;
  for (const ContentItem& item : *items) forms.append(read_form(item));
  return forms;
}

bool says_nothing(const QString& answer) {
  return std::all_of(answer.begin(), answer.end(), [](QChar character) {
    return character.isSpace() || character.category() == QChar::Other_Format ||
           character.category() == QChar::Other_Control;
  });
}

Result<QList<NoteAnswer>> checked_answers(const QList<NoteAnswer>& answers, const QList<NoteForm>& versions) {
  const NoteForm& newest = versions.last();
  const NoteForm* asked = nullptr;  // the newest version that was answered: it says what is required
  QList<NoteAnswer> checked;
  for (NoteAnswer answer : answers) {
    if (says_nothing(answer.answer)) continue;
    answer.answer = answer.answer.trimmed();
    if (answer.version == 0) answer.version = newest.version;
    const NoteForm* form = version_of(versions, answer.version);
    if (!form)
      return Error{NoteFormText::tr("There is no version %1 of the note form %2 in this file.")
                       .arg(answer.version)
                       .arg(newest.key)};
    if (!asked || form->version > asked->version) asked = form;
    if (const NotePrompt* prompt = prompt_of(*form, answer.prompt)) {
      if (answer.text.isEmpty()) answer.text = prompt->text;
      answer.restricted |= prompt->restricted;
    }
    if (const NotePrompt* prompt = prompt_of(newest, answer.prompt)) answer.restricted |= prompt->restricted;
    checked.append(answer);
  }
  if (checked.isEmpty()) return Error{NoteFormText::tr("There is nothing to save yet: answer at least one prompt.")};
  for (const NotePrompt& prompt : asked->prompts) {
    const auto answers_it = [&prompt](const NoteAnswer& answer) { return answer.prompt == prompt.key; };
    if (prompt.required && std::none_of(checked.begin(), checked.end(), answers_it))
      return Error{NoteFormText::tr("This prompt needs an answer: %1").arg(prompt.text)};
  }
  return checked;
}

QString answers_text(const QList<NoteAnswer>& answers) {
  QJsonArray array;
  for (const NoteAnswer& answer : answers) {
    array.append(QJsonObject{{u"prompt"_s, answer.prompt},
                             {u"text"_s, answer.text},
                             {u"version"_s, answer.version},
                             {u"answer"_s, answer.answer},
                             {u"restricted"_s, answer.restricted}});
  }
  return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<NoteAnswer> read_answers(const QString& json) {
  QList<NoteAnswer> answers;
  for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
    const QJsonObject answer = value.toObject();
    answers.append({answer[u"prompt"_s].toString(), answer[u"text"_s].toString(), answer[u"version"_s].toInt(),
                    answer[u"answer"_s].toString(), answer[u"restricted"_s].toBool()});
  }
  return answers;
}

}  // namespace milepost
