#pragma once
// Pages of the web app that a person arrives at by a link, and what each of them is going to ask
// for. Named in the head of the answer, everything is asked for at once: on a weak line each round
// of questions costs half a second.

#include <string>
#include <string_view>
#include <vector>

#include "web/router.hpp"

namespace takar::web {

class Arrivals {
 public:
  // Reads preload.json, which the build of the web app writes; an empty text knows no page. Bug if
  // it is not what the build writes.
  explicit Arrivals(std::string_view preload_json);

  // The value of a Link header for the page at this path; empty for a page that is not known. The
  // answers of the API are named only for somebody who is signed in. Source: RFC 8288; the HTML
  // standard, link types preload and modulepreload.
  [[nodiscard]] std::string links_for(std::string_view path, bool signed_in) const;

 private:
  struct Page {
    std::string files;              // Links, ready to be sent.
    std::vector<std::string> asks;  // Addresses with the parameters of the path in braces.
  };

  Router router_;
  std::vector<Page> pages_;
};

}  // namespace takar::web
