#include "base/indonesian_stem.hpp"

#include <gtest/gtest.h>

namespace takar {
namespace {

using Words = std::vector<std::string>;

TEST(IndonesianStem, FormsOfOneWordHaveOneStem) {
  for (const auto* word : {"ukur", "ukuran", "mengukur", "diukur", "pengukuran", "pengukurannya"})
    EXPECT_EQ(indonesian_stem(word), "ukur") << word;
  for (const auto* word : {"lapor", "laporan", "melaporkan", "dilaporkan", "pelaporan"})
    EXPECT_EQ(indonesian_stem(word), "lapor") << word;
  for (const auto* word : {"data", "kinerja", "bukti", "rapat", "surat", "camat"})
    EXPECT_EQ(indonesian_stem(word), word) << "nothing is taken from a plain word";
  for (const auto* number : {"iii", "viii", "xii"}) EXPECT_EQ(indonesian_stem(number), number);
}

TEST(IndonesianStem, ASwallowedLetterComesBackBeforeAVowel) {
  EXPECT_EQ(indonesian_stem("menyusun"), indonesian_stem("penyusunan"));
  EXPECT_EQ(indonesian_stem("penyusunan"), "susun");
  EXPECT_EQ(indonesian_stem("memeriksa"), "periksa");
  EXPECT_EQ(indonesian_stem("pemeriksaan"), "periksa");
}

TEST(IndonesianStem, ALongWordIsCutBetweenCharacters) {
  const auto stem = indonesian_stem(std::string(39, 'x') + "\xC3\xA9\xC3\xA9");
  EXPECT_EQ(stem, std::string(39, 'x'));
}

TEST(StemsOf, ATextHasEachStemOnceWithoutFunctionWords) {
  EXPECT_EQ(stems_of("Rapat pembahasan dan PEMBAHASAN rapat, Tribulan III/2026!", 20),
            (Words{"rapat", "bahas", "tribul", "iii", "2026"}));
  EXPECT_EQ(stems_of("satu dua tiga empat", 2), (Words{"satu", "dua"}));
  EXPECT_TRUE(stems_of(" a, - ", 20).empty());
}

}  // namespace
}  // namespace takar
