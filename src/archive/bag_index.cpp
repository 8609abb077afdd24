#include "archive/bag_index.hpp"

#include <fmt/format.h>

namespace takar::archive {
namespace {

constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{}</title>
<style>
body{{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}}
h1,h2{{line-height:1.2}} h2{{margin-top:2.5rem;border-top:1px solid #bbb;padding-top:1rem}}
table{{border-collapse:collapse;width:100%}} caption{{text-align:left;font-weight:600;padding:.5rem 0}}
th,td{{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid #ddd}}
.en{{color:#555}} code{{background:#f2f2f2;padding:.1rem .3rem;overflow-wrap:anywhere}}
</style></head><body>
)";

constexpr std::string_view kChecking =
    R"(<h2>Memeriksa keutuhan <span class="en" lang="en">/ Checking it</span></h2>
<ol>
<li>Di folder tas: <code>sha256sum -c manifest-sha256.txt</code> memeriksa bahwa setiap berkas utuh.
<span class="en" lang="en">Every file is what it was.</span></li>
<li><code>takar verify FOLDER</code> memeriksa juga segel, setiap peristiwa, dan buktinya terhadap
tanda keutuhan yang ditandatangani. <span class="en" lang="en">Also the seal, every event and its proof
against the signed checkpoint.</span></li>
<li>Cocokkan kunci di bawah dengan yang dicatat instansi saat Takar dipasang: hanya itu yang
menunjukkan siapa yang menyegel. <span class="en" lang="en">Compare the key below with the one that the
agency noted when Takar was set up: nothing else tells who sealed the bag.</span></li>
</ol>
)";

constexpr std::size_t kDateLetters = 10;  // Of RFC 3339: 2026-11-21
constexpr std::size_t kClockLetters = 5;  // 08:30

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

// A payload file as the index page, which lies in data/, names it.
std::string link(std::string_view path, std::string_view words) {
  return fmt::format("<a href=\"{}\">{}</a>", escaped(path.substr(5)), escaped(words));
}

void add_documents(std::string& page, const BagCase& one) {
  if (one.documents.empty()) return;
  page +=
      "<table><caption>Dokumen <span class=\"en\" lang=\"en\">/ Documents</span></caption>\n"
      "<tr><th>Langkah</th><th>Dokumen</th><th>Nomor surat</th><th>Unit</th><th>Dibuat "
      "oleh</th></tr>\n";
  for (const auto& document : one.documents)
    page += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                        escaped(document.step),
                        link(document.path, document.title),
                        escaped(document.letter_number),
                        escaped(document.unit_name),
                        escaped(document.made_by));
  page += "</table>\n";
}

void add_attachments(std::string& page, const BagCase& one) {
  if (one.attachments.empty()) return;
  page += "<p>Data dukung <span class=\"en\" lang=\"en\">/ Evidence</span>:</p>\n<ul>\n";
  for (const auto& attachment : one.attachments)
    page += "<li>" + link(attachment.path, attachment.name) + "</li>\n";
  page += "</ul>\n";
}

void add_acts(std::string& page, const BagCase& one) {
  if (one.acts.empty()) return;
  page +=
      "<table><caption>Riwayat <span class=\"en\" lang=\"en\">/ History</span></caption>\n"
      "<tr><th>Waktu</th><th>Oleh</th><th>Peristiwa</th></tr>\n";
  for (const auto& act : one.acts)
    page += fmt::format(
        "<tr><td>{}</td><td>{}</td><td>{} <span class=\"en\" lang=\"en\">{}</span></td></tr>\n",
        escaped(act.when),
        escaped(act.who),
        escaped(act.indonesian),
        escaped(act.english));
  page += "</table>\n";
}

}  // namespace

std::string bag_index(const BagContents& contents, const BagLog& log) {
  const auto made_at = to_rfc3339(contents.made_at);
  auto page = fmt::format(fmt::runtime(kHead), escaped(contents.title));
  page += fmt::format("<h1>{}</h1>\n<p>{}<br>{}<br>{} {} UTC</p>\n",
                      escaped(contents.title),
                      escaped(contents.organisation),
                      escaped(contents.identifier),
                      made_at.substr(0, kDateLetters),
                      made_at.substr(kDateLetters + 1, kClockLetters));
  for (const auto& one : contents.cases) {
    page += fmt::format("<h2>{}</h2>\n<p>{}<br>{} &middot; {}</p>\n",
                        escaped(one.title),
                        escaped(one.agency),
                        escaped(one.sop_title),
                        escaped(one.period));
    add_documents(page, one);
    add_attachments(page, one);
    add_acts(page, one);
  }
  page += kChecking;
  page += fmt::format(
      "<p>{} peristiwa dari catatan sebanyak {} peristiwa <span class=\"en\" lang=\"en\">/ events, "
      "out of a log of that many</span>: {}, {}, {}<br>Kunci <span class=\"en\" lang=\"en\">/ "
      "Key</span>: <code>{}</code></p>\n</body></html>\n",
      log.events,
      log.log_size,
      link(kEventsFile, "events.jsonl"),
      link(kProofsFile, "proofs.jsonl"),
      link(kCheckpointFile, "checkpoint.txt"),
      escaped(log.key));
  return page;
}

}  // namespace takar::archive
