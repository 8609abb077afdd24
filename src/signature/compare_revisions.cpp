#include "signature/internal/compare_revisions.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <qpdf/Buffer.hh>

namespace takar::signature {
namespace {

bool same_bytes(PdfObject one, PdfObject other) {
  const auto a = one.getRawStreamData(), b = other.getRawStreamData();
  return a->getSize() == b->getSize() &&
         std::equal(a->getBuffer(), a->getBuffer() + a->getSize(), b->getBuffer());
}

bool same(PdfObject one, PdfObject other) {
  if (one.getTypeCode() != other.getTypeCode()) return false;
  if (!one.isStream()) return one.unparseResolved() == other.unparseResolved();
  return one.getDict().unparseResolved() == other.getDict().unparseResolved() &&
         same_bytes(one, other);
}

// Equal but for the keys in `except`.
bool same_but(PdfObject one, PdfObject other, const std::set<std::string>& except) {
  auto keys = one.getKeys();
  const auto more = other.getKeys();
  keys.insert(more.begin(), more.end());
  return std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
    return except.contains(key) || one.getKey(key).unparse() == other.getKey(key).unparse();
  });
}

// The cross-reference's own streams hold no content; some writers use their numbers again.
bool is_bookkeeping(PdfObject object) {
  if (!object.isStream()) return false;
  auto head = object.getDict();
  return has_name(head, "/Type", "/XRef") || has_name(head, "/Type", "/ObjStm");
}

std::string name_of(PdfObject object) {
  auto head = object.isStream() ? object.getDict() : object;
  std::string kind = "object";
  if (head.isDictionary() && head.getKey("/Type").isName())
    kind = head.getKey("/Type").getName().substr(1, 40);
  return fmt::format("{} ({})", kind, object.getObjectID());
}

// Every reference that can be followed from a place, also one that leads nowhere: an object that
// is missing when the document is signed must not appear afterwards.
class Reach {
 public:
  void follow(const PdfObject& from) {
    std::vector<PdfObject> waiting{from};
    while (!waiting.empty()) {
      auto next = waiting.back();
      waiting.pop_back();
      if (next.isIndirect() && !met_.insert(next.getObjGen()).second) continue;
      if (next.isStream()) next = next.getDict();
      if (next.isDictionary())
        for (const auto& key : next.getKeys()) waiting.push_back(next.getKey(key));
      for (int i = 0; next.isArray() && i < next.getArrayNItems(); ++i)
        waiting.push_back(next.getArrayItem(i));
    }
  }
  void follow_all_but(PdfObject owner, const std::set<std::string>& except) {
    met_.insert(owner.getObjGen());
    for (const auto& key : owner.getKeys())
      if (!except.contains(key)) follow(owner.getKey(key));
  }
  [[nodiscard]] const std::set<QPDFObjGen>& met() const { return met_; }

 private:
  std::set<QPDFObjGen> met_;
};

// Of a widget: an empty rectangle shows nothing.
bool is_shown(PdfObject widget) {
  auto box = widget.getKey("/Rect");
  if (!box.isArray() || box.getArrayNItems() != 4) return true;
  return box.getArrayItem(0).unparse() != box.getArrayItem(2).unparse() &&
         box.getArrayItem(1).unparse() != box.getArrayItem(3).unparse();
}

class Comparison {
 public:
  Comparison(QPDF& before, QPDF& after, const Permitted& permitted)
      : before_(before), after_(after), permitted_(permitted) {}

  LaterChanges run() {
    told_.change = Change::kPermitted;
    if (before_.getRoot().getObjGen() != after_.getRoot().getObjGen()) tell("/Root");
    if (before_.getTrailer().getKey("/Info").unparse() !=
        after_.getTrailer().getKey("/Info").unparse())
      tell("/Info");
    Reach content;
    content.follow_all_but(before_.getRoot(), {"/DSS"});
    content.follow(before_.getTrailer().getKey("/Info"));
    catalog(content.met());
    auto objects = content.met();
    for (const auto& object : before_.getAllObjects()) objects.insert(object.getObjGen());
    for (const auto& number : objects)
      if (auto object = before_.getObject(number); has_name_if_dictionary(object, "/Page"))
        page(object);
    for (const auto& number : objects) plain(before_.getObject(number));
    return std::move(told_);
  }

 private:
  void tell(std::string what) {
    told_.change = Change::kNotPermitted;
    if (told_.what.size() < kChangesTold) told_.what.push_back(std::move(what));
  }

  static bool has_name_if_dictionary(PdfObject object, std::string_view type) {
    return object.isDictionary() && has_name(object, "/Type", type);
  }

  PdfObject later(const PdfObject& object) { return after_.getObject(object.getObjGen()); }

  void judged(const PdfObject& object) {
    if (object.isIndirect()) judged_.insert(object.getObjGen());
  }

  bool is_permitted_signature(PdfObject widget) const {
    auto value = widget.getKey("/V");
    const auto later = permitted_.signatures.find(value.getObjGen());
    if (!value.isDictionary() || later == permitted_.signatures.end()) return false;
    if (is_shown(widget) && !later->second.may_show) return false;
    return !permitted_.closed || later->second.time_stamp;
  }

  // A field that a person could be misled by carries an action or shows a mark unsigned.
  bool is_permitted_field(PdfObject field) const {
    return field.isDictionary() && has_name(field, "/FT", "/Sig") && !field.hasKey("/A") &&
           !field.hasKey("/AA") && !field.hasKey("/Kids") && !field.hasKey("/Parent") &&
           is_permitted_signature(field);
  }

  // The old list stands unchanged at the head of the new one; what follows is permitted fields.
  bool only_fields_appended(PdfObject old_list, PdfObject new_list) const {
    const int had = old_list.isArray() ? old_list.getArrayNItems() : 0;
    const int has = new_list.isArray() ? new_list.getArrayNItems() : 0;
    if (has < had) return false;
    for (int i = 0; i < had; ++i)
      if (old_list.getArrayItem(i).unparse() != new_list.getArrayItem(i).unparse()) return false;
    for (int i = had; i < has; ++i)
      if (!is_permitted_field(new_list.getArrayItem(i))) return false;
    return true;
  }

  void form(PdfObject before, PdfObject after) {
    judged(before);
    if (!before.isDictionary()) before = PdfObject::newDictionary();
    if (!after.isDictionary()) after = PdfObject::newDictionary();
    judged(before.getKey("/Fields"));
    if (!same_but(before, after, {"/Fields", "/SigFlags"}) ||
        !only_fields_appended(before.getKey("/Fields"), after.getKey("/Fields")))
      tell("/AcroForm");
  }

  void catalog(const std::set<QPDFObjGen>& content) {
    auto before = before_.getRoot(), after = after_.getRoot();
    judged(before);
    if (!same_but(before, after, {"/AcroForm", "/DSS", "/Extensions"})) tell("/Root");
    form(before.getKey("/AcroForm"), after.getKey("/AcroForm"));
    // Only a verifier reads the store of certificates, and trusts nothing for standing in it: it
    // may change as far as nothing else in the document uses the same object.
    Reach store;
    auto held = before.getKey("/DSS");
    if (held.isDictionary()) store.follow(held);
    for (const auto& number : store.met())
      if (!content.contains(number)) judged_.insert(number);
  }

  void page(PdfObject before) {
    auto after = later(before);
    judged(before);
    judged(before.getKey("/Annots"));
    if (!after.isDictionary() || !same_but(before, after, {"/Annots"}) ||
        !only_fields_appended(before.getKey("/Annots"), after.getKey("/Annots")))
      tell(name_of(before));
  }

  bool empty_field_was_signed(PdfObject before, PdfObject after) const {
    return before.isDictionary() && after.isDictionary() && has_name(before, "/FT", "/Sig") &&
           !before.hasKey("/V") && same_but(before, after, {"/V", "/AP"}) && !after.hasKey("/AA") &&
           !after.hasKey("/A") && is_permitted_signature(after);
  }

  void plain(const PdfObject& before) {
    if (judged_.contains(before.getObjGen())) return;
    auto after = later(before);
    if (same(before, after) || (is_bookkeeping(before) && is_bookkeeping(after))) return;
    if (!empty_field_was_signed(before, after)) tell(name_of(before));
  }

  QPDF& before_;
  QPDF& after_;
  const Permitted& permitted_;
  std::set<QPDFObjGen> judged_;
  LaterChanges told_;
};

}  // namespace

bool forbids_changes(PdfObject signature) {
  if (!signature.isDictionary()) return false;
  auto references = signature.getKey("/Reference");
  if (!references.isArray()) return false;
  for (int i = 0; i < references.getArrayNItems(); ++i) {
    auto reference = references.getArrayItem(i);
    if (!reference.isDictionary() || !has_name(reference, "/TransformMethod", "/DocMDP")) continue;
    auto rules = reference.getKey("/TransformParams");
    if (!rules.isDictionary()) continue;
    auto level = rules.getKey("/P");
    if (level.isInteger() && level.getIntValue() == 1) return true;
  }
  return false;
}

LaterChanges compare_revisions(QPDF& before, QPDF& after, const Permitted& permitted) {
  return Comparison(before, after, permitted).run();
}

}  // namespace takar::signature
