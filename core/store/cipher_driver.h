#pragma once
#include <QSet>
#include <QSqlDriver>

struct sqlite3;

namespace milepost {

class CipherResult;

// Qt's SQL classes on an open connection that somebody else owns. Dates are bound as Julian days, as in Query.
// Results are read whole when they are executed, unless forward only: a table on screen never holds a read transaction.
class CipherDriver final : public QSqlDriver {
  Q_OBJECT
 public:
  explicit CipherDriver(sqlite3* connection);
  ~CipherDriver() override;

  bool hasFeature(DriverFeature) const override;
  bool open(const QString&, const QString&, const QString&, const QString&, int, const QString&) override;
  void close() override;  // lets go of every statement; the connection itself stays with its owner
  QSqlResult* createResult() const override;
  bool beginTransaction() override;
  bool commitTransaction() override;
  bool rollbackTransaction() override;
  QStringList tables(QSql::TableType) const override;
  QSqlRecord record(const QString& table) const override;
  QSqlIndex primaryIndex(const QString& table) const override;
  QVariant handle() const override;  // sqlite3*
  QString escapeIdentifier(const QString& identifier, IdentifierType) const override;

 private:
  friend class CipherResult;
  bool run(const char* sql);

  sqlite3* connection_;
  mutable QSet<CipherResult*> results_;
};

}  // namespace milepost
