#pragma once
// One BPMN process as its reader sees it: lanes, elements, the flows between them, the papers and
// notes at each activity, and what was not understood.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include "bpmn/internal/xml_file.hpp"
#include "exchange/draft.hpp"

namespace takar::bpmn::internal {

enum class ElementKind : std::uint8_t { kActivity, kStart, kEnd, kGateway, kEvent };

struct Link {
  std::size_t from = 0, to = 0;  // Places among the elements.
  std::string name;
  bool is_default = false;
};

struct Element {
  pugi::xml_node xml;
  ElementKind kind = ElementKind::kActivity;
  std::string id, name;
  std::int32_t line = 0;
  std::optional<std::size_t> lane;
  std::vector<std::size_t> out;  // Places among the links.
  bool is_entered = false;
};

struct Lane {
  pugi::xml_node xml;
  std::string name;
  std::int32_t line = 0;
};

// Borrows the document.
struct Graph {
  pugi::xml_node procedure;  // <process>
  std::string pool;          // The name of its participant.
  std::vector<Lane> lanes;
  std::vector<Element> elements;
  std::vector<Link> links;
  std::map<std::string, std::string> papers;  // Data objects and stores: id to name.
  std::map<std::string, std::string> notes;   // Annotations: id of the element to words.
  std::vector<exchange::Evidence> unread;
};

// The process with the most activities. An empty `procedure` if no process has any.
[[nodiscard]] Graph graph_of(const pugi::xml_node& definitions, const Lines&);

// The facts that our own writer put at an element; an empty node if there are none.
[[nodiscard]] pugi::xml_node own_facts(const pugi::xml_node& element, std::string_view name);

// Activities in the order of the work: what our own file counts, else what comes before what.
[[nodiscard]] std::vector<std::size_t> activities_in_order(const Graph&);

// One way from an activity to the next activity.
struct Way {
  std::optional<std::size_t> to;  // Place among the elements; empty: the end.
  std::string label;
  bool is_default = false;
  bool splits = false;  // Beside other ways at once: a parallel or an event-based gateway.
};
[[nodiscard]] std::vector<Way> ways_from(const Graph&, std::size_t activity);

}  // namespace takar::bpmn::internal
