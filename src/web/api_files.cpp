// The routes of files that come in pieces, as the tus protocol words them.

#include "base/text.hpp"
#include "web/api_site.hpp"
#include "web/problem.hpp"
#include "web/tus.hpp"

namespace takar::web {
namespace {

Response tus_answer(int status) {
  Response response(status);
  response.set("Tus-Resumable", kTusVersion).set("Cache-Control", "no-store");
  return response;
}

Response tus_problem(const Rejection& rejection, std::string_view request_id) {
  Response response = problem(rejection, request_id);
  response.set("Tus-Resumable", kTusVersion);
  if (response.status == 412) response.set("Tus-Version", kTusVersion);
  return response;
}

Response progress_answer(int status, const app::FileProgress& progress) {
  Response response = tus_answer(status);
  response.set("Upload-Offset", std::to_string(progress.received));
  if (progress.expires) response.set("Upload-Expires", http_date(*progress.expires));
  return response;
}

bool is_piece(const Request& request) {
  return equal_ignoring_case(request.header("Content-Type"), kPieceType);
}

}  // namespace

bool ApiSite::speaks_tus(const Call& call) const {
  const auto version = call.request.header("Tus-Resumable");
  if (version == kTusVersion) return true;
  call.reply.send(tus_problem({"web.tus_version", {std::string(version)}}, call.request.id));
  return false;
}

void ApiSite::file_options(const Call& call) {
  Response response = tus_answer(204);
  response.set("Tus-Version", kTusVersion);
  response.set("Tus-Extension", kTusExtensions);
  response.set("Tus-Checksum-Algorithm", kTusChecksums);
  response.set("Tus-Max-Size", std::to_string(app::kFileBytesMax));
  call.reply.send(std::move(response));
}

void ApiSite::announce_file(const Call& call) {
  if (!speaks_tus(call)) return;
  auto file = read_announced_file(call.request);
  if (!file) return call.reply.send(tus_problem(file.error(), call.request.id));
  const auto progress = uses_.announce_file(call.viewer, std::move(*file));
  if (!progress) return call.reply.send(tus_problem(progress.error(), call.request.id));
  Response response = progress_answer(201, *progress);
  response.set("Location", call.request.path + "/" + std::to_string(progress->id));
  call.reply.send(std::move(response));
}

void ApiSite::file_progress(const Call& call) {
  if (!speaks_tus(call)) return;
  const auto id = whole_number(call.request.parameters.at(0)).value_or(0);
  const auto progress = uses_.file_progress(call.viewer, id);
  if (!progress) return call.reply.send(tus_problem(progress.error(), call.request.id));
  Response response = progress_answer(200, *progress);
  response.set("Upload-Length", std::to_string(progress->bytes));
  if (!progress->metadata.empty()) response.set("Upload-Metadata", progress->metadata);
  call.reply.send(std::move(response));
}

void ApiSite::append_to_file(const Call& call) {
  if (!speaks_tus(call)) return;
  const auto refuse = [&](const Rejection& why) {
    call.reply.send(tus_problem(why, call.request.id));
  };
  if (!is_piece(call.request)) return refuse({"web.not_a_piece", {}});
  const auto offset = read_upload_offset(call.request);
  if (!offset) return refuse(offset.error());
  const auto checksum = read_checksum(call.request);
  if (!checksum) return refuse(checksum.error());
  app::FilePiece piece{whole_number(call.request.parameters.at(0)).value_or(0), *offset, 0, {}};
  if (call.request.file) {
    piece.bytes = call.request.file->bytes;
    piece.path = call.request.file->path;
    if (*checksum && !has_digest(piece.path, **checksum))
      return refuse({"web.checksum_mismatch", {}});
  }
  const auto progress = uses_.append_to_file(call.viewer, piece);
  if (!progress) return refuse(progress.error());
  call.reply.send(progress_answer(204, *progress));
}

void ApiSite::drop_file(const Call& call) {
  if (!speaks_tus(call)) return;
  const auto id = whole_number(call.request.parameters.at(0)).value_or(0);
  const auto dropped = uses_.drop_file(call.viewer, id);
  call.reply.send(dropped ? tus_answer(204) : tus_problem(dropped.error(), call.request.id));
}

}  // namespace takar::web
