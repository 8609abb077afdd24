#include "workflow/event_json.hpp"

#include <array>

#include "workflow/stored_form.hpp"

namespace takar::workflow {
namespace {

// In the order of the variant.
constexpr auto kNames = std::to_array<std::string_view>({"case_opened",
                                                         "task_claimed",
                                                         "task_released",
                                                         "step_started",
                                                         "step_paused",
                                                         "step_resumed",
                                                         "step_completed",
                                                         "step_returned",
                                                         "step_recalled",
                                                         "step_recorded",
                                                         "branch_added",
                                                         "fan_out_closed",
                                                         "branch_supplemented",
                                                         "separation_waived",
                                                         "deadline_extended",
                                                         "case_stopped",
                                                         "case_suspended",
                                                         "case_resumed",
                                                         "task_reassigned"});
static_assert(kNames.size() == std::variant_size_v<Event>);

template <std::size_t kPlace = 0>
Result<Event> read_as(std::string_view name, std::string_view body) {
  if constexpr (kPlace == kNames.size()) {
    return reject("workflow.bad_event", {std::string(name), "name"});
  } else {
    if (name != kNames[kPlace]) return read_as<kPlace + 1>(name, body);
    std::variant_alternative_t<kPlace, Event> event;
    std::string fault = stored::read(body, event);
    if (!fault.empty()) return reject("workflow.bad_event", {std::string(name), std::move(fault)});
    return event;
  }
}

}  // namespace

namespace stored {

void Writer::number(std::int64_t value) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out_.append(digits.data(), end);
}

// What needs no escape is copied in runs: the content of a paper is one long text.
void Writer::text(std::string_view value) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out_ += '"';
  std::size_t run = 0;  // Where the letters begin that were not copied yet.
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto code = static_cast<unsigned char>(value[i]);
    if (code >= 0x20 && code != '"' && code != '\\') continue;
    out_.append(value, run, i - run);
    run = i + 1;
    out_ += '\\';
    if (code >= 0x20) {
      out_ += value[i];
    } else {
      out_ += "u00";
      out_ += kHex[code >> 4];
      out_ += kHex[code & 15];
    }
  }
  out_.append(value, run);
  out_ += '"';
}

bool Reader::text(const json::Value& from, std::string& value) {
  const auto* found = from.if_string();
  if (found != nullptr) value.assign(found->data(), found->size());
  return found != nullptr;
}

}  // namespace stored

std::string_view name_of(const Event& event) {
  return kNames.at(event.index());
}

std::string body_of(const Event& event) {
  return std::visit([](const auto& one) { return stored::write(one); }, event);
}

Result<Event> read_event(std::string_view name, std::string_view body) {
  return read_as(name, body);
}

}  // namespace takar::workflow
