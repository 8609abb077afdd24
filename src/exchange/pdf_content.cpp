#include "exchange/internal/pdf_content.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace takar::exchange::internal {
namespace {

using Object = QPDFObjectHandle;

constexpr int kFormDepthMax = 8;
constexpr std::size_t kStatesMax = 256;  // Of the graphics state stack.
constexpr std::size_t kOperandsMax = 64;

// [a b 0; c d 0; e f 1], as in ISO 32000-1, 8.3.4.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

struct Point {
  double x = 0, y = 0;
};

Matrix operator*(const Matrix& m, const Matrix& n) {
  return {m.a * n.a + m.b * n.c,
          m.a * n.b + m.b * n.d,
          m.c * n.a + m.d * n.c,
          m.c * n.b + m.d * n.d,
          m.e * n.a + m.f * n.c + n.e,
          m.e * n.b + m.f * n.d + n.f};
}

std::int32_t thousandths(double points) {
  const double most = kFarthest;
  if (std::isnan(points)) return 0;
  return static_cast<std::int32_t>(std::lround(std::clamp(points * kPoint, -most, most)));
}

Place place_of(const Matrix& m, double x, double y) {
  return {thousandths(m.a * x + m.c * y + m.e), thousandths(m.b * x + m.d * y + m.f)};
}

struct TextState {
  std::shared_ptr<const PdfFont> font;
  double size = 0, character = 0, word = 0, scale = 1, leading = 0, rise = 0;
};

struct State {
  Matrix matrix;
  bool white = false;  // The colour that fills.
  TextState text;
};

// Letters of one direction that follow each other without a gap.
class WordWriter {
 public:
  explicit WordWriter(std::vector<Word>& words) : words_(words) {}

  // A glyph from `begin` to `end` on its base line; `size` is that of its type.
  void add(const std::string& letters, Place begin, Place end, std::int32_t size) {
    const bool upright = std::abs(end.y - begin.y) > std::abs(end.x - begin.x);
    if (!follows(begin, size, upright)) close();
    const std::int32_t up = size * 3 / 4, down = size / 4;
    Box box = upright ? Box{begin.x - up, std::min(begin.y, end.y), begin.x + down, begin.y}
                      : Box{std::min(begin.x, end.x), begin.y - up, end.x, begin.y + down};
    if (upright) box.bottom = std::max(begin.y, end.y);
    word_.box = word_.text.empty() ? box : united(word_.box, box);
    word_.text += letters;
    word_.upright = upright;
    end_ = end;
  }

  void close() {
    if (!word_.text.empty()) words_.push_back(std::move(word_));
    word_ = {};
  }

 private:
  bool follows(Place begin, std::int32_t size, bool upright) const {
    if (word_.text.empty() || upright != word_.upright) return false;
    const std::int32_t along = upright ? end_.y - begin.y : begin.x - end_.x;
    const std::int32_t across = upright ? begin.x - end_.x : begin.y - end_.y;
    return std::abs(across) < size / 5 && along > -size / 2 && along < size / 5;
  }

  std::vector<Word>& words_;
  Word word_;
  Place end_;
};

class Painter : public Object::ParserCallbacks {
 public:
  Painter(ShownPage& page, PdfAllowance& allowance)
      : page_(page), allowance_(allowance), words_(page.painted.words) {}

  void run(QPDFPageObjectHelper& page, const Matrix& matrix) {
    state_.matrix = matrix;
    resources_ = page.getAttribute("/Resources", false);
    page.parseContents(this);
    words_.close();
  }

  void handleObject(Object object, std::size_t /*offset*/, std::size_t /*length*/) override {
    if (!object.isOperator()) {
      if (operands_.size() < kOperandsMax) operands_.push_back(object);
      return;
    }
    spend(allowance_.operators, 1);
    const auto found = actions().find(object.getOperatorValue());
    if (found != actions().end()) found->second(*this);
    operands_.clear();
  }

  void handleEOF() override {}

 private:
  using Actions = std::map<std::string, std::function<void(Painter&)>, std::less<>>;

  static void spend(std::size_t& left, std::size_t count) {
    if (left < count) throw Exhausted();
    left -= count;
  }

  double number(std::size_t i) const {
    Object operand = i < operands_.size() ? operands_[i] : Object::newNull();
    return operand.isNumber() ? operand.getNumericValue() : 0;
  }
  Point pair(std::size_t i) const { return {number(2 * i), number(2 * i + 1)}; }

  Matrix matrix_of_operands() const {
    return {number(0), number(1), number(2), number(3), number(4), number(5)};
  }

  static Actions state_actions() {
    return {{"q", [](Painter& p) { p.save(); }},
            {"Q", [](Painter& p) { p.restore(); }},
            {"cm", [](Painter& p) { p.state_.matrix = p.matrix_of_operands() * p.state_.matrix; }},
            {"g", [](Painter& p) { p.fill_with(1); }},
            {"rg", [](Painter& p) { p.fill_with(3); }},
            {"sc", [](Painter& p) { p.fill_with(p.operands_.size()); }},
            {"scn", [](Painter& p) { p.fill_with(p.operands_.size()); }},
            {"k", [](Painter& p) { p.fill_with(4); }},
            {"Do", [](Painter& p) { p.show_object(); }}};
  }

  static Actions path_actions() {
    return {{"m", [](Painter& p) { p.begin_path(); }},
            {"l", [](Painter& p) { p.line_to(); }},
            {"c", [](Painter& p) { p.curve_to(p.pair(0), p.pair(1), p.pair(2)); }},
            {"v", [](Painter& p) { p.curve_to(p.point_, p.pair(0), p.pair(1)); }},
            {"y", [](Painter& p) { p.curve_to(p.pair(0), p.pair(1), p.pair(1)); }},
            {"h", [](Painter& p) { p.close_path(); }},
            {"re", [](Painter& p) { p.rectangle(); }},
            {"S", [](Painter& p) { p.paint(true, false); }},
            {"s", [](Painter& p) { p.close_path(), p.paint(true, false); }},
            {"f", [](Painter& p) { p.paint(false, true); }},
            {"F", [](Painter& p) { p.paint(false, true); }},
            {"f*", [](Painter& p) { p.paint(false, true); }},
            {"B", [](Painter& p) { p.paint(true, true); }},
            {"B*", [](Painter& p) { p.paint(true, true); }},
            {"b", [](Painter& p) { p.close_path(), p.paint(true, true); }},
            {"b*", [](Painter& p) { p.close_path(), p.paint(true, true); }},
            {"n", [](Painter& p) { p.paths_.clear(); }}};
  }

  static Actions text_actions() {
    return {{"BT", [](Painter& p) { p.text_ = p.line_ = Matrix{}; }},
            {"Tf", [](Painter& p) { p.set_font(); }},
            {"Tc", [](Painter& p) { p.state_.text.character = p.number(0); }},
            {"Tw", [](Painter& p) { p.state_.text.word = p.number(0); }},
            {"Tz", [](Painter& p) { p.state_.text.scale = p.number(0) / 100; }},
            {"TL", [](Painter& p) { p.state_.text.leading = p.number(0); }},
            {"Ts", [](Painter& p) { p.state_.text.rise = p.number(0); }},
            {"Td", [](Painter& p) { p.next_line(p.number(0), p.number(1)); }},
            {"TD",
             [](Painter& p) {
               p.state_.text.leading = -p.number(1);
               p.next_line(p.number(0), p.number(1));
             }},
            {"Tm", [](Painter& p) { p.text_ = p.line_ = p.matrix_of_operands(); }},
            {"T*", [](Painter& p) { p.next_line(0, -p.state_.text.leading); }},
            {"Tj", [](Painter& p) { p.show(p.operand(0)); }},
            {"TJ", [](Painter& p) { p.show_spaced(); }},
            {"'",
             [](Painter& p) {
               p.next_line(0, -p.state_.text.leading);
               p.show(p.operand(0));
             }},
            {"\"", [](Painter& p) {
               p.state_.text.word = p.number(0);
               p.state_.text.character = p.number(1);
               p.next_line(0, -p.state_.text.leading);
               p.show(p.operand(2));
             }}};
  }

  static const Actions& actions() {
    static const Actions kAll = [] {
      Actions all = state_actions();
      all.merge(path_actions());
      all.merge(text_actions());
      return all;
    }();
    return kAll;
  }

  Object operand(std::size_t i) const {
    return i < operands_.size() ? operands_[i] : Object::newNull();
  }

  void save() {
    if (states_.size() >= kStatesMax) throw Exhausted();
    states_.push_back(state_);
  }

  void restore() {
    if (states_.empty()) return;
    state_ = std::move(states_.back());
    states_.pop_back();
  }

  void fill_with(std::size_t parts) {
    double least = 1;
    for (std::size_t i = 0; i < std::min<std::size_t>(parts, 3); ++i)
      least = std::min(least, number(i));
    state_.white = parts == 4 ? number(0) + number(1) + number(2) + number(3) < 0.1 : least > 0.9;
  }

  void begin_path() {
    paths_.emplace_back();
    add_point(number(0), number(1));
  }

  void add_point(double x, double y) {
    spend(allowance_.points, 1);
    paths_.back().points.push_back(place_of(state_.matrix, x, y));
    point_ = {x, y};
  }

  void line_to() {
    if (!paths_.empty()) add_point(number(0), number(1));
  }

  // By its middle and its end: t = 1/2 of the cubic.
  void curve_to(Point one, Point two, Point end) {
    if (paths_.empty()) return;
    add_point((point_.x + 3 * (one.x + two.x) + end.x) / 8,
              (point_.y + 3 * (one.y + two.y) + end.y) / 8);
    add_point(end.x, end.y);
    ++paths_.back().curves;
  }

  void close_path() {
    if (!paths_.empty()) paths_.back().closed = true;
  }

  void rectangle() {
    const double x = number(0), y = number(1), w = number(2), h = number(3);
    paths_.emplace_back();
    paths_.back().closed = true;
    add_point(x, y);
    add_point(x + w, y);
    add_point(x + w, y + h);
    add_point(x, y + h);
  }

  void paint(bool stroked, bool filled) {
    for (auto& path : paths_) {
      path.stroked = stroked;
      path.filled = filled;
      path.light = filled && state_.white;
      page_.painted.paths.push_back(std::move(path));
    }
    paths_.clear();
  }

  void set_font() {
    Object name = operand(0);
    if (!name.isName() || !resources_.isDictionary()) return;
    state_.text.size = number(1);
    Object fonts = resources_.getKey("/Font");
    if (!fonts.isDictionary()) return;
    Object font = fonts.getKey(name.getName());
    auto& known = fonts_[{font.getObjectID(), depth_ * 1000 + font.getGeneration()}];
    if (!known || font.getObjectID() == 0) known = std::make_shared<const PdfFont>(font);
    state_.text.font = known;
  }

  void next_line(double x, double y) { text_ = line_ = Matrix{1, 0, 0, 1, x, y} * line_; }

  void show_spaced() {
    Object list = operand(0);
    if (!list.isArray()) return;
    const auto& text = state_.text;
    for (auto& item : list.getArrayAsVector())
      if (item.isString())
        show(item);
      else if (item.isNumber())
        advance(-item.getNumericValue() / 1000 * text.size * text.scale);
  }

  void advance(double x) { text_ = Matrix{1, 0, 0, 1, x, 0} * text_; }

  void show(Object codes) {
    const auto& text = state_.text;
    if (!codes.isString() || !text.font) return;
    const Matrix scaled{text.size * text.scale, 0, 0, text.size, 0, text.rise};
    for (const auto& glyph : text.font->glyphs_of(codes.getStringValue())) {
      const double width = glyph.width / 1000.0;
      const Matrix drawn = scaled * text_ * state_.matrix;
      const Place begin = place_of(drawn, 0, 0);
      const Place end = place_of(drawn, width, 0);
      const auto size = thousandths(std::hypot(drawn.c, drawn.d));
      if (glyph.letters.empty() || glyph.letters == " " || glyph.letters == "\u00a0") {
        words_.close();
      } else {
        spend(allowance_.glyphs, 1);
        words_.add(glyph.letters, begin, end, size);
      }
      advance((width * text.size + text.character + (glyph.is_blank ? text.word : 0)) * text.scale);
    }
  }

  void show_object() {
    Object name = operand(0);
    Object objects = resources_.isDictionary() ? resources_.getKey("/XObject") : Object::newNull();
    if (!name.isName() || !objects.isDictionary()) return;
    Object object = objects.getKey(name.getName());
    if (!object.isStream()) return;
    Object kind = object.getDict().getKey("/Subtype");
    if (kind.isName() && kind.getName() == "/Image")
      show_picture(object);
    else if (kind.isName() && kind.getName() == "/Form" && depth_ < kFormDepthMax)
      show_form(object);
  }

  void show_picture(const Object& stream) {
    const auto& m = state_.matrix;
    const double area = std::abs(m.a * m.d - m.b * m.c);
    const double page =
        std::max(1.0, double{page_.painted.width / 1e3} * page_.painted.height / 1e3);
    const auto percent = static_cast<std::int32_t>(std::lround(std::min(100.0, area / page * 100)));
    if (page_.pictures.size() < 100) page_.pictures.push_back({stream, percent});
  }

  // A form paints with the state of its caller, and leaves it as it was.
  void show_form(Object form) {
    const State before = state_;
    const auto states = std::move(states_);
    const auto operands = std::move(operands_);
    Object outer = resources_;
    states_.clear();
    operands_.clear();
    if (Object inner = form.getDict().getKey("/Resources"); inner.isDictionary())
      resources_ = inner;
    if (Object matrix = form.getDict().getKey("/Matrix");
        matrix.isArray() && matrix.getArrayNItems() == 6) {
      operands_ = matrix.getArrayAsVector();
      state_.matrix = matrix_of_operands() * state_.matrix;
      operands_.clear();
    }
    ++depth_;
    Object::parseContentStream(form, this);
    --depth_;
    resources_ = outer;
    operands_ = operands;
    states_ = states;
    state_ = before;
  }

  ShownPage& page_;
  PdfAllowance& allowance_;
  WordWriter words_;
  Object resources_;
  State state_;
  std::vector<State> states_;
  std::vector<Object> operands_;
  std::vector<Path> paths_;
  std::map<std::pair<int, int>, std::shared_ptr<const PdfFont>> fonts_;
  Matrix text_, line_;
  Point point_;  // Where the path stands.
  int depth_ = 0;
};

// From the page's own axes to ours: the upper left corner, y downwards, turned as /Rotate says.
Matrix upright(const Object::Rectangle& box, int turns, PaintedPage& page) {
  const double width = box.urx - box.llx, height = box.ury - box.lly;
  const bool across = turns % 2 != 0;
  page.width = thousandths(across ? height : width);
  page.height = thousandths(across ? width : height);
  const Matrix origin{1, 0, 0, 1, -box.llx, -box.lly};
  const std::array<Matrix, 4> turned{Matrix{1, 0, 0, -1, 0, height},
                                     Matrix{0, 1, 1, 0, 0, 0},
                                     Matrix{-1, 0, 0, 1, width, 0},
                                     Matrix{0, -1, -1, 0, height, width}};
  return origin * turned.at(static_cast<std::size_t>(turns));
}

}  // namespace

ShownPage show_page(QPDFPageObjectHelper page, PdfAllowance& allowance) {
  ShownPage shown;
  auto box = page.getCropBox();
  if (!box.isRectangle()) box = page.getMediaBox();
  if (!box.isRectangle()) return shown;
  auto rotate = page.getAttribute("/Rotate", false);
  const auto degrees = rotate.isInteger() ? rotate.getIntValueAsInt() : 0;
  const Matrix matrix =
      upright(box.getArrayAsRectangle(), (degrees / 90 % 4 + 4) % 4, shown.painted);
  Painter(shown, allowance).run(page, matrix);
  return shown;
}

}  // namespace takar::exchange::internal
