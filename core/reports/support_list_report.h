#pragma once
#include <QString>
#include <functional>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/support_lists/support_list.h"

class QPagedPaintDevice;

namespace milepost {

// What a printed support list says beside its rows.
struct SupportListReport {
  SupportList list;
  QString school;
  QString policy_name;
  QString order_note;                                    // what ordered students whom the rules leave level; empty: nothing did
  QString language = QStringLiteral("en");                // of the HTML twin
  std::function<QString(const SupportRow&)> student;      // who a row is; without it, the local id: names only when asked
  std::function<QString(const QString&)> free_text;       // what people typed, as it may be shown; without it, as typed
};

// Letter pages drawn by our own layout; fonts embedded. The file appears whole or not at all.
Status write_support_list_pdf(const SupportListReport&, const QString& path, const Task&);
// The same pages on any paged device (a printer); answers the number of pages.
Result<int> paint_support_list(const SupportListReport&, QPagedPaintDevice&, const Task&);
// The same content as one web page that stands alone, for readers with a screen reader (Qt's PDFs carry no tags).
QString support_list_html(const SupportListReport&);

}  // namespace milepost
