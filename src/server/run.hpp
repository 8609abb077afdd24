#pragma once
// `takar run`: opens the store, builds application and web, serves until it is told to stop.

#include <string>
#include <vector>

namespace takar::server {

struct RunVerb {
  std::string folder;    // The store (takar.db), its key and the blobs.
  std::string database;  // "" for the embedded store in the folder.
  std::string listen = "127.0.0.1:8080";
  std::vector<std::string> trusted_proxies;
  bool demo = false;  // Loads the demo agencies into an empty store; loopback addresses only.
};

// Answers an exit code (exit_code.hpp) after SIGINT or SIGTERM. Throws Fault.
[[nodiscard]] int run(const RunVerb&);

}  // namespace takar::server
