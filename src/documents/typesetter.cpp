#include "documents/typesetter.hpp"

#include <array>
#include <filesystem>
#include <map>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "base/fault.hpp"
#include "base/text.hpp"

#ifdef __SANITIZE_ADDRESS__
// Cairo keeps the patterns of the fonts it has seen until the program ends; they do not grow.
extern "C" const char* __lsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier)
const char* __lsan_default_suppressions() {            // NOLINT(bugprone-reserved-identifier)
  return "leak:libfontconfig";
}
#endif

namespace takar::documents {
namespace {

// Liberation Sans has the widths of Arial, the type of official letters.
// Source: Permendagri 1/2023 (Arial 11 or 12 for letters).
constexpr const char* kFamily = "Liberation Sans";
constexpr std::array<const char*, 2> kFontFolders = {"/usr/share/fonts/truetype/liberation",
                                                     "/usr/share/fonts/liberation-sans"};
constexpr std::array<const char*, 2> kFontFiles = {"LiberationSans-Regular.ttf",
                                                   "LiberationSans-Bold.ttf"};

std::string font_folder() {
  for (const auto* folder : kFontFolders)
    if (std::filesystem::exists(std::filesystem::path(folder) / kFontFiles.front())) return folder;
  throw Fault(
      fmt::format("the fonts of documents are not installed: no {} in {}; install fonts-liberation",
                  kFontFiles.front(),
                  kFontFolders.front()));
}

struct FontConfig {
  FcConfig* config = FcConfigCreate();

  // Only the fonts of documents: what else the machine has must not change a page.
  FontConfig() {
    const std::filesystem::path folder = font_folder();
    for (const auto* file : kFontFiles) {
      const auto path = (folder / file).string();
      if (FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.c_str())) == FcFalse)
        throw Fault(fmt::format("the font {} cannot be read; install fonts-liberation", path));
    }
  }
  ~FontConfig() { FcConfigDestroy(config); }
  FontConfig(const FontConfig&) = delete;
  FontConfig& operator=(const FontConfig&) = delete;
};

PangoAlignment pango_align(Align align) {
  if (align == Align::kCenter) return PANGO_ALIGN_CENTER;
  return align == Align::kRight ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

char32_t code_point(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  if (character.size() == 1) return first;
  char32_t code = first & (0xFFu >> (character.size() + 1));
  for (const char c : character.substr(1))
    code = (code << 6) | (static_cast<unsigned char>(c) & 0x3Fu);
  return code;
}

// Invisible marks that turn the direction of text or hide in it.
bool is_invisible_mark(char32_t code) {
  return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x20 && byte < 0x7F) || c == '\n' || c == '\t';
}

}  // namespace

TextBox::TextBox(PangoLayout* owned) : layout_(owned) {
  int width = 0;
  pango_layout_get_size(layout_, &width, &height_);
  lines_ = pango_layout_get_line_count(layout_);
}
TextBox::TextBox(const TextBox& other)
    : layout_(other.layout_), height_(other.height_), lines_(other.lines_) {
  if (layout_ != nullptr) g_object_ref(layout_);
}
TextBox::TextBox(TextBox&& other) noexcept
    : layout_(std::exchange(other.layout_, nullptr)),
      height_(other.height_),
      lines_(other.lines_) {}
TextBox& TextBox::operator=(TextBox other) noexcept {
  std::swap(layout_, other.layout_);
  height_ = other.height_;
  lines_ = other.lines_;
  return *this;
}
TextBox::~TextBox() {
  if (layout_ != nullptr) g_object_unref(layout_);
}

Length TextBox::natural_width() const {
  PangoRectangle extents;
  pango_layout_get_extents(layout_, nullptr, &extents);
  return extents.width;
}

Length TextBox::height(int from, int to) const {
  if (from == 0 && to == lines_) return height_;
  Length sum = 0;
  for (int i = from; i < to; ++i) {
    PangoRectangle extents;
    pango_layout_line_get_extents(pango_layout_get_line_readonly(layout_, i), nullptr, &extents);
    sum += extents.height;
  }
  return sum;
}

int TextBox::end_of_fit(int from, Length room) const {
  int to = from;
  while (to < lines_ && height(from, to + 1) <= room) ++to;
  return to;
}

struct Typesetter::Fonts {
  FontConfig config;
  PangoFontMap* map = pango_cairo_font_map_new();
  PangoContext* context = nullptr;
  PangoCoverage* coverage = nullptr;
  std::map<std::pair<std::int32_t, bool>, PangoFontDescription*> faces;

  Fonts() {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config.config);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
    context = pango_font_map_create_context(map);
    auto* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_language(context, pango_language_from_string("id"));
    auto* font = pango_font_map_load_font(map, context, face(110, false));
    if (font == nullptr) throw Fault("the font of documents cannot be loaded");
    coverage = pango_font_get_coverage(font, pango_language_from_string("id"));
    g_object_unref(font);
  }
  ~Fonts() {
    for (const auto& [key, description] : faces) pango_font_description_free(description);
    g_object_unref(coverage);
    g_object_unref(context);
    g_object_unref(map);
  }
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  PangoFontDescription* face(std::int32_t size, bool bold) {
    auto& description = faces[{size, bold}];
    if (description == nullptr) {
      description = pango_font_description_new();
      pango_font_description_set_family_static(description, kFamily);
      pango_font_description_set_size(description, size * PANGO_SCALE / 10);
      pango_font_description_set_weight(description,
                                        bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    }
    return description;
  }

  bool prints(char32_t code) const {
    return !is_invisible_mark(code) && code >= 0xA0 &&
           pango_coverage_get(coverage, static_cast<int>(code)) == PANGO_COVERAGE_EXACT;
  }

  // The text with everything replaced that the font cannot show.
  std::string printable(std::string_view text) const {
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
      if (is_plain(text.front())) {
        shown += text.front();
        text.remove_prefix(1);
        continue;
      }
      const auto width = utf8_width(text);
      if (width == 0) {
        shown += fmt::format("[0x{:02X}]", static_cast<unsigned char>(text.front()));
        text.remove_prefix(1);
        continue;
      }
      const auto code = code_point(text.substr(0, width));
      if (prints(code))
        shown += text.substr(0, width);
      else if (code != '\r')
        shown += fmt::format("[U+{:04X}]", static_cast<std::uint32_t>(code));
      text.remove_prefix(width);
    }
    return shown;
  }
};

Typesetter::Typesetter() : fonts_(std::make_unique<Fonts>()) {}
Typesetter::~Typesetter() = default;

TextBox Typesetter::set(std::string_view text, const TextStyle& style, Length width) {
  const auto shown = fonts_->printable(text);
  auto* layout = pango_layout_new(fonts_->context);
  pango_layout_set_font_description(layout, fonts_->face(style.size, style.bold));
  pango_layout_set_width(layout, width);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, pango_align(style.align));
  pango_layout_set_justify(layout, style.align == Align::kJustify ? TRUE : FALSE);
  pango_layout_set_auto_dir(layout, FALSE);
  pango_layout_set_text(layout, shown.data(), static_cast<int>(shown.size()));
  return TextBox(layout);
}

}  // namespace takar::documents
