#include "core/store/recovery_key.h"

#include <sodium.h>

#include <array>

namespace milepost {

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int groups = 8, symbols_of_key = 4, symbols_of_group = 5;

// Times x in GF(32) modulo x^5 + x^2 + 1: as x generates the field, powers 1 to 4 of it are distinct, and a wrong
// symbol or two swapped neighbours always change the sum.
int times_x(int value) {
  return (value & 16) ? ((value << 1) ^ 0b100101) : (value << 1);
}

int check_symbol(const std::array<int, symbols_of_group>& symbols, int group) {
  int sum = group;  // so that swapped groups are found as well
  for (int i = 0; i < symbols_of_key; ++i) sum = times_x(sum) ^ symbols[size_t(i)];
  return times_x(sum);
}

int value_of(QChar symbol) {
  const char16_t upper = symbol.toUpper().unicode();
  if (upper == u'O') return 0;
  if (upper == u'I' || upper == u'L') return 1;
  for (int i = 0; i < 32; ++i)
    if (upper == char16_t(alphabet[i])) return i;
  return -1;
}

}  // namespace

QString new_recovery_key() {
  QByteArray key(recovery_key_bytes, '\0');
  randombytes_buf(key.data(), size_t(key.size()));
  const QString printed = print_recovery_key(key);
  sodium_memzero(key.data(), size_t(key.size()));
  return printed;
}

QString print_recovery_key(const QByteArray& key) {
  QString printed;
  for (int group = 0; group < groups; ++group) {
    std::array<int, symbols_of_group> symbols{};
    for (int i = 0; i < symbols_of_key; ++i) {
      const int bit = (group * symbols_of_key + i) * 5;
      const int two_bytes =
          (quint8(key.at(bit / 8)) << 8) | (bit / 8 + 1 < key.size() ? quint8(key.at(bit / 8 + 1)) : 0);
      symbols[size_t(i)] = (two_bytes >> (11 - bit % 8)) & 31;
    }
    symbols[symbols_of_key] = check_symbol(symbols, group);
    if (group > 0) printed += u'-';
    for (int symbol : symbols) printed += QLatin1Char(alphabet[symbol]);
  }
  return printed;
}

TypedRecoveryKey read_recovery_key(const QString& typed) {
  QList<int> values;
  for (QChar symbol : typed) {
    if (symbol.isSpace() || symbol == u'-' || symbol == u'\u2013') continue;
    const int value = value_of(symbol);
    if (value < 0) return {};
    values.append(value);
  }
  if (values.size() != groups * symbols_of_group) return {};
  TypedRecoveryKey result;
  result.looks_like_one = true;
  QByteArray key(recovery_key_bytes, '\0');
  for (int group = 0; group < groups; ++group) {
    std::array<int, symbols_of_group> symbols{};
    for (int i = 0; i < symbols_of_group; ++i) symbols[size_t(i)] = values.at(group * symbols_of_group + i);
    if (check_symbol(symbols, group) != symbols[symbols_of_key]) result.mistyped_groups.append(group + 1);
    for (int i = 0; i < symbols_of_key; ++i)
      for (int b = 0; b < 5; ++b) {
        const int bit = (group * symbols_of_key + i) * 5 + b;
        if (symbols[size_t(i)] & (16 >> b)) key[bit / 8] = char(quint8(key.at(bit / 8)) | (128 >> (bit % 8)));
      }
  }
  if (result.mistyped_groups.isEmpty()) result.key = key;
  return result;
}

}  // namespace milepost
