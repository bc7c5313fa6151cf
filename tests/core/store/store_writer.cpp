// Writes to a school file until it is killed. store_writer FILE PASSPHRASE write|rekey
#include <QCoreApplication>
#include <cstdio>

#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/store/transaction.h"
#include "tests/support/cheap_key.h"

using namespace milepost;

namespace {

// Each transaction adds ten people and moves the counter by ten: a whole state has as many people as the counter says.
bool write_one(SchoolFile& file, int number) {
  Transaction transaction(file.handle());
  Query insert(file.handle(), "INSERT INTO person (sourced_id, family_name, import_id) VALUES (?, ?, 1)");
  const QByteArray filler(3000, 'x');
  for (int i = 0; i < 10; ++i)
    if (!insert.bind(0, QString::number(number * 10 + i)).bind(1, std::string_view(filler.constData(), 3000)).run())
      return false;
  if (!file.set_setting(QStringLiteral("people"), QByteArray::number((number + 1) * 10))) return false;
  return transaction.commit().ok();
}

}  // namespace

int main(int count, char** arguments) {
  QCoreApplication application(count, arguments);
  const QStringList words = application.arguments();
  const SystemClock clock;
  auto file = SchoolFile::open(words.at(1), words.at(2), Access::ReadWrite, clock);
  if (!file) {
    std::fprintf(stderr, "%s\n", qPrintable(file.error().sentence));
    return 1;
  }
  const int start = (*file)->setting(QStringLiteral("people")).toInt() / 10;
  std::puts("open");
  std::fflush(stdout);
  for (int i = 0;; ++i) {
    if (words.at(3) == QLatin1String("write")) {
      if (!write_one(**file, start + i)) return 2;
      std::printf("%d\n", (start + i + 1) * 10);
    } else {
      if (!(*file)->rekey(QStringLiteral("pass-%1").arg(i % 2), cheap_key)) return 3;
      std::puts("rekeyed");
    }
    std::fflush(stdout);
  }
}
