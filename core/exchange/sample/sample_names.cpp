#include "core/exchange/sample/sample_names.h"

#include <QString>
#include <span>

#include "core/exchange/sample/sample_random.h"

namespace milepost {
namespace {

using Names = std::span<const std::string_view>;
struct NameLists {
  Names female, male, family;
};

constexpr std::string_view latin_f[] = {
    "Sofía",   "Camila",  "Valentina", "Ximena",  "Daniela", "Mía",       "Guadalupe", "Itzel", "Ángela", "Jocelyn",
    "Alondra", "Yaretzi", "Leslie",    "Marisol", "Citlali", "Ana Lucía", "Esmeralda", "Paola", "Nayeli", "Inés"};
constexpr std::string_view latin_m[] = {"Mateo",  "Ángel",    "José Luis", "Diego",    "Santiago", "Iván",   "Jesús",
                                        "Adrián", "Emiliano", "Óscar",     "Luis",     "Brayan",   "Kevin",  "Saúl",
                                        "Héctor", "Julián",   "Axel",      "Cristian", "Rubén",    "Joaquín"};
constexpr std::string_view latin_n[] = {
    "García",    "Hernández", "Núñez",    "Ávila",         "Martínez", "López",   "Peña",       "Ramírez", "Cárdenas",
    "Gutiérrez", "Ochoa",     "Muñoz",    "De la Cruz",    "Flores",   "Zúñiga",  "Villaseñor", "Ayala",   "Rojas",
    "Castañeda", "Ibarra",    "Barragán", "Montes de Oca", "Quiñones", "Salazar", "Tovar"};
constexpr std::string_view african_f[] = {"Imani",   "Aaliyah", "Jada",  "Nia", "Zuri",  "Kiara",   "Amara",  "Destiny",
                                          "Makayla", "Ebony",   "Sanaa", "Zoë", "Naomi", "Brianna", "A'niyah"};
constexpr std::string_view african_m[] = {"Malik",   "Jaylen", "Isaiah", "Xavier",   "DeShawn",
                                          "Elijah",  "Kofi",   "Marcus", "Amari",    "Darius",
                                          "Tre'von", "Josiah", "Micah",  "Langston", "Jamal"};
constexpr std::string_view african_n[] = {"Washington", "Jefferson", "Robinson", "Booker", "Coleman", "Banks",
                                          "Hayes",      "D'Angelo",  "Okafor",   "Mensah", "Tesfaye", "Gaines",
                                          "St. James",  "Bell",      "Carter",   "Dorsey", "Simmons", "Abdi"};
constexpr std::string_view east_f[] = {"Mei",   "Linh",    "Yuna",   "Hana", "Xiaoyan", "Thảo",   "Jia",
                                       "Emily", "Kim Anh", "Vivian", "Sora", "Pa Kou",  "Mai See"};
constexpr std::string_view east_m[] = {"Minh", "Jun",     "Kevin", "Tuấn", "Wei", "Hao",  "Jason",
                                       "Đức",  "Min-jun", "Andy",  "Tou",  "Kou", "Ethan"};
constexpr std::string_view east_n[] = {"Nguyễn", "Tran",  "Chen",  "Liu", "Phạm", "Wong", "Kim", "Lee",
                                       "Vang",   "Xiong", "Huang", "Lê",  "Yang", "Park", "Lam", "Đặng"};
constexpr std::string_view filipino_f[] = {"Angelica", "Princess", "Jasmine", "Maria Clara",
                                           "Bea",      "Althea",   "Janelle"};
constexpr std::string_view filipino_m[] = {"Jericho", "Gabriel", "John Paul", "Miguel", "Paolo", "Renz", "Christian"};
constexpr std::string_view filipino_n[] = {"Santos", "Dela Cruz", "Reyes",        "Bautista",
                                           "Ocampo", "Manalo",    "Dimaculangan", "Macaraeg"};
constexpr std::string_view south_f[] = {"Priya", "Simran", "Ayesha", "Harleen", "Zainab", "Ananya", "Fatima"};
constexpr std::string_view south_m[] = {"Arjun", "Gurpreet", "Omar", "Rohan", "Harjot", "Yusuf", "Sahil"};
constexpr std::string_view south_n[] = {"Singh", "Kaur", "Patel", "Sharma", "Al-Masri", "Khan", "Haddad", "Dhillon"};
constexpr std::string_view pacific_f[] = {"Leilani", "Sina", "Moana", "Talia", "Ana"};
constexpr std::string_view pacific_m[] = {"Sione", "Tevita", "Kai", "Manu", "Ioane"};
constexpr std::string_view pacific_n[] = {"Fa'asavalu", "Tuilagi", "Kealoha", "Taufa", "Vea", "Mahoe"};
constexpr std::string_view european_f[] = {"Emma",   "Olivia", "Chloë", "Siobhan", "Renée", "Ani",
                                           "Hannah", "Grace",  "Katya", "Lucy",    "Maeve", "Zara"};
constexpr std::string_view european_m[] = {"Liam",  "Noah",  "Aram", "Wyatt",  "Jack", "Sean",
                                           "André", "Henry", "Lev",  "Connor", "Owen", "Theo"};
constexpr std::string_view european_n[] = {
    "O'Connor",     "Smith-Jensen", "Petrosyan", "Miller",   "Schröder", "Novak", "Ferreira", "McAllister",
    "Van den Berg", "Johansson",    "Baker",     "Hakobyan", "Kelly",    "Rossi", "Wójcik",   "Dubois"};

const NameLists& lists(NameOrigin origin) {
  static const NameLists all[] = {
      {latin_f, latin_m, latin_n},          {african_f, african_m, african_n}, {east_f, east_m, east_n},
      {filipino_f, filipino_m, filipino_n}, {south_f, south_m, south_n},       {pacific_f, pacific_m, pacific_n},
      {european_f, european_m, european_n}};
  return all[int(origin)];
}

std::string_view pick(SampleRandom& random, Names from) {
  return from[std::size_t(random.below(int(from.size())))];
}

}  // namespace

std::string_view sample_given_name(SampleRandom& random, NameOrigin origin, bool female) {
  return pick(random, female ? lists(origin).female : lists(origin).male);
}

std::string sample_family_name(SampleRandom& random, NameOrigin origin) {
  std::string name(pick(random, lists(origin).family));
  const double two_names = origin == NameOrigin::Latin ? 0.30 : 0.04;
  if (random.chance(two_names)) {
    const std::string_view second = pick(random, lists(origin).family);
    const char between = random.chance(0.5) ? '-' : ' ';
    if (second != name) name.append(1, between).append(second);
  }
  return name;
}

std::string ascii_lower(std::string_view utf8) {
  std::string result;
  const QString decomposed =
      QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).normalized(QString::NormalizationForm_KD);
  for (const QChar c : decomposed) {
    const char32_t lower = c.toLower().unicode();
    if (lower >= 'a' && lower <= 'z') result += char(lower);
    if (lower == 0x111) result += 'd';  // đ has no decomposition
  }
  return result;
}

}  // namespace milepost
