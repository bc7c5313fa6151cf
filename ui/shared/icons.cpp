#include "ui/shared/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace milepost {

QIcon icon(const QString& name, const QPalette& palette) {
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  const QByteArray drawing = file.readAll();
  QIcon result;
  for (const auto& [mode, ink] : {std::pair{QIcon::Normal, palette.color(QPalette::Text)}, std::pair{QIcon::Selected, palette.color(QPalette::HighlightedText)}}) {
    QByteArray inked = drawing;
    QSvgRenderer renderer(inked.replace("currentColor", ink.name().toLatin1()));
    for (int size : {16, 24, 32, 48, 64}) {
      QPixmap pixmap(size, size);
      pixmap.fill(Qt::transparent);
      QPainter painter(&pixmap);
      renderer.render(&painter);
      painter.end();
      result.addPixmap(pixmap, mode);
    }
  }
  return result;
}

}  // namespace milepost
