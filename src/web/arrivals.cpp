#include "web/arrivals.hpp"

#include "base/check.hpp"
#include "base/json.hpp"

namespace takar::web {
namespace {

void append_link(std::string& links, std::string_view address, std::string_view kind) {
  if (!links.empty()) links += ", ";
  links.append("<").append(address).append(">; rel=").append(kind);
}

std::string_view text_of(const json::Value& value) {
  const auto& text = value.as_string();
  return {text.data(), text.size()};
}

// The address with its parts in braces replaced, in order, by the parameters of the path.
std::string filled(std::string_view address, const std::vector<std::string>& parameters) {
  std::string text;
  for (const auto& parameter : parameters) {
    const auto open = address.find('{');
    if (open == std::string_view::npos) break;
    text.append(address.substr(0, open)).append(parameter);
    address.remove_prefix(address.find('}', open) + 1);
  }
  return text.append(address);
}

}  // namespace

Arrivals::Arrivals(std::string_view preload_json) {
  if (preload_json.empty()) return;
  const auto rows = json::parse(preload_json);
  TAKAR_CHECK(rows && rows->is_array(), "preload.json is not a list");
  for (const auto& value : rows->get_array()) {
    const auto& row = value.as_object();
    const auto* files = json::array_at(row, "files");
    const auto* asks = json::array_at(row, "asks");
    TAKAR_CHECK(files != nullptr && asks != nullptr, "a row of preload.json lacks a list");
    Page page;
    for (const auto& file : *files) {
      const auto path = text_of(file);
      const bool style = path.ends_with(".css");
      append_link(page.files, path, style ? "preload; as=style" : "modulepreload");
    }
    for (const auto& ask : *asks) page.asks.emplace_back(text_of(ask));
    router_.add(Method::kGet, json::string_or_empty(row, "path"), pages_.size());
    pages_.push_back(std::move(page));
  }
}

std::string Arrivals::links_for(std::string_view path, bool signed_in) const {
  const auto match = router_.find(Method::kGet, path);
  if (!match || !match->route) return {};
  const auto& page = pages_[*match->route];
  std::string links;
  if (signed_in)
    for (const auto& ask : page.asks)
      append_link(links, filled(ask, match->parameters), "preload; as=fetch; crossorigin");
  if (!links.empty() && !page.files.empty()) links += ", ";
  return links + page.files;
}

}  // namespace takar::web
