#include "server/run.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <csignal>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "app/first_start.hpp"
#include "base/fault.hpp"
#include "base/rejections.hpp"
#include "server/clock.hpp"
#include "server/control_requests.hpp"
#include "server/exit_code.hpp"
#include "server/housekeeping.hpp"
#include "server/listen_address.hpp"
#include "store/store.hpp"
#include "web/web_server.hpp"

namespace takar::server {
namespace {

namespace fs = std::filesystem;

// How long open requests may take when the server is told to stop.
constexpr std::chrono::seconds kDrainMax{15};

// A line for each request would push the demo's accounts and password off the terminal.
constexpr int kDemoLoggedFromStatus = 400;

// SIGINT and SIGTERM are taken by wait_for_stop() alone; every thread that starts later inherits
// the mask.
sigset_t block_stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  return signals;
}

void wait_for_stop(const sigset_t& signals) {
  int signal = 0;
  sigwait(&signals, &signal);
}

store::Settings store_settings(const RunVerb& verb) {
  const fs::path folder(verb.folder);
  store::Settings settings{.address = verb.database.empty() ? (folder / "takar.db").string()
                                                            : verb.database};
  settings.blob_folder = (folder / "takar.db.blobs").string();
  if (!verb.database.empty()) settings.key_path = (folder / "takar.key").string();
  return settings;
}

// Uploads on their way to the store wait here. What a killed server left behind is of no use to
// anybody; it is removed only by the one that holds the store.
fs::path upload_folder(const RunVerb& verb) {
  return fs::path(verb.folder) / "uploads";
}

void empty_upload_folder(const RunVerb& verb) {
  for (const auto& left : fs::directory_iterator(upload_folder(verb))) fs::remove(left.path());
}

void print_demo(const ListenAddress& at, const app::LoadedDemo& demo) {
  fmt::print("\nMode contoh: lima instansi menjalankan lima prosedur. / Demo: five agencies.\n");
  std::string agency;
  for (const auto& account : demo.accounts) {
    if (account.agency != agency) fmt::print("\n  {}\n", agency = account.agency);
    fmt::print("    {:<28} {}\n", account.username, account.title);
  }
  fmt::print("\nAlamat / address: http://{}:{}/\nKata sandi semua akun contoh / password: {}\n",
             at.address,
             at.port,
             app::kDemoPassword);
}

void offer_first_admin(store::Store& store, const ListenAddress& at) {
  SystemRandom random;
  const auto secret = app::first_admin_secret(store, random);
  fmt::print("Alamat / address: http://{}:{}/\n", at.address, at.port);
  if (!secret) return;
  fmt::print(
      "\nBelum ada akun. Buka alamat di atas dan masukkan rahasia sekali pakai ini:\n"
      "No account exists yet. Open the address and enter this one-time secret:\n\n  {}\n\n",
      *secret);
}

void add_gauges(web::Metrics& metrics, store::Store& store) {
  metrics.add({"takar_commits_total",
               "Commits of the writer.",
               [&store] { return store.figures().commits; },
               true});
  metrics.add({"takar_commands_waiting",
               "Commands that wait for the writer.",
               [&store] { return store.figures().queued; },
               false});
}

}  // namespace

int run(const RunVerb& verb) {
  auto listen = listen_address(verb.listen);
  if (!listen) throw Fault(explain(listen.error()).indonesian);
  if (verb.demo && !is_loopback(*listen)) {
    fmt::print(stderr,
               "Mode contoh memakai kata sandi yang diketahui umum, jadi hanya boleh pada alamat "
               "loopback (127.0.0.1).\nDemo mode uses a public password, so it listens on a "
               "loopback address only.\n");
    return kWrongUse;
  }
  const auto signals = block_stop_signals();
  fs::create_directories(verb.folder);
  fs::permissions(verb.folder, fs::perms::owner_all);
  fs::create_directories(upload_folder(verb));
  const Log log(wall_clock, LogLevel::kInfo);
  SystemRandom random;
  web::WebServer web({.address = listen->address,
                      .port = listen->port,
                      .trusted_proxies = verb.trusted_proxies,
                      .upload_folder = upload_folder(verb).string(),
                      .clock = wall_clock,
                      .ticks = steady_ticks,
                      .log = &log,
                      .logged_from_status = verb.demo ? kDemoLoggedFromStatus : 0});
  auto settings = store_settings(verb);
  settings.log = &log;
  const auto store = store::open(settings);
  empty_upload_folder(verb);
  app::Application application(
      *store, {.clock = wall_clock, .random = &random, .log = &log, .cheap_passwords = verb.demo});
  add_gauges(web.metrics(), *store);
  // Before anybody is served: who is told that the server is well can also sign in.
  std::optional<app::LoadedDemo> demo;
  if (verb.demo) demo = app::demo_for_people(*store, application, random, wall_clock());
  web.start(application);
  listen->port = web.port();
  std::optional<ControlSocket> control;
  if (verb.database.empty())
    control.emplace(control_path(settings.address), [&](const std::string& request) {
      return answer_control(*store, settings.address, request, wall_clock());
    });
  std::atomic<bool> broken{false};
  const Housekeeping housekeeping(*store, wall_clock, log, [&] {
    broken = true;
    ::kill(::getpid(), SIGTERM);
  });
  if (demo)
    print_demo(*listen, *demo);
  else
    offer_first_admin(*store, *listen);
  std::fflush(stdout);
  log.info("server_started", {{"address", listen->address}, {"port", listen->port}});
  wait_for_stop(signals);
  const bool drained = web.stop(kDrainMax);
  log.info("server_stopped", {{"drained", drained}});
  return broken ? kWorldFailed : kDone;
}

}  // namespace takar::server
