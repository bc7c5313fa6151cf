#include "core/prediction/model_card.h"

#include "core/prediction/model_card_contents.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

QString html_row(const QStringList& cells, const QString& tag) {
  QString row = u"<tr>"_s;
  for (const QString& cell : cells) row += u"<%1 align=\"left\">%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
  return row + u"</tr>"_s;
}

QString html_table(const CardTable& table) {
  QString html = u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\">"_s + html_row(table.header, u"th"_s);
  for (const QStringList& row : table.rows) html += html_row(row, u"td"_s);
  return html + u"</table>"_s;
}

// One line a row, each figure with its heading: a terminal has no room for nine columns.
QString text_row(const CardTable& table, const QStringList& row) {
  QStringList parts;
  for (qsizetype i = 1; i < row.size(); ++i) {
    if (!row[i].isEmpty() && row[i] != u"–"_s) parts += u"%1 %2"_s.arg(table.header.value(i), row[i]);
  }
  return u"  - %1: %2\n"_s.arg(row.value(0), parts.join(u", "_s));
}

}  // namespace

QString model_card_html(const ModelPackage& package, const PublicKey& signer) {
  const CardContents card = model_card_contents(package, signer);
  QString html = u"<h1>%1</h1><p><b>%2</b></p>"_s.arg(card.title.toHtmlEscaped(), card.first_line.toHtmlEscaped());
  for (const CardSection& section : card.sections) {
    html += u"<h2>%1</h2>"_s.arg(section.title.toHtmlEscaped());
    for (const QString& paragraph : section.paragraphs) html += u"<p>%1</p>"_s.arg(paragraph.toHtmlEscaped());
    for (const CardTable& table : section.tables) html += html_table(table);
  }
  return html;
}

QString model_card_text(const ModelPackage& package, const PublicKey& signer) {
  const CardContents card = model_card_contents(package, signer);
  QString text = u"%1\n%2\n"_s.arg(card.title, card.first_line);
  for (const CardSection& section : card.sections) {
    text += u"\n%1\n"_s.arg(section.title);
    for (const QString& paragraph : section.paragraphs) text += u"%1\n"_s.arg(paragraph);
    for (const CardTable& table : section.tables) {
      for (const QStringList& row : table.rows) text += text_row(table, row);
    }
  }
  return text;
}

}  // namespace milepost
