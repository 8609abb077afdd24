#pragma once
// Searching the documents of an agency: what is kept of each, and the page of what was found.

#include "app/reading.hpp"
#include "workflow/events.hpp"

namespace takar::app {

// Keeps the words of a document that was filed just now. Throws Fault.
void keep_for_search(store::WriteTransaction&,
                     const Office&,
                     const workflow::Case&,
                     const workflow::DocumentFiled&);
// What was typed for the document finds it no more. Throws Fault.
void forget_content_for_search(store::WriteTransaction&, AgencyId, const workflow::DocumentFiled&);
// Keeps the words of every document anew. Throws Fault.
void rebuild_search(store::WriteTransaction&);

// What has every word of the question "q". Rejects with app.field_wrong if it is too long.
[[nodiscard]] Result<json::Object> search_page(const Asked&, const Office&);

}  // namespace takar::app
