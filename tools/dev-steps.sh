# shellcheck shell=bash
# The steps that the verbs of ./dev are made of. Sourced by ./dev from the root of the project.

cores=$(nproc)
export NINJA_STATUS='[%f/%t, %e s] '
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

# Two sentences, Indonesian and English, with the time since ./dev began.
say() {
  printf '==> [%d:%02d] %s\n            %s\n' $((SECONDS / 60)) $((SECONDS % 60)) "$1" "$2"
}

# give_up EXIT_CODE INDONESIAN ENGLISH
give_up() {
  printf 'dev: %s\n     %s\n' "$2" "$3" >&2
  exit "$1"
}

# step INDONESIAN ENGLISH COMMAND...: stops everything if the command fails.
step() {
  local began=$SECONDS indonesian=$1 english=$2
  shift 2
  say "$indonesian" "$english"
  "$@" || give_up 1 "Gagal: $indonesian" "Failed: $english"
  printf '    selesai / done: %d s\n' $((SECONDS - began))
}

# ---- packages

# The packages of one purpose (build, test, check), one a line.
packages_for() {
  local name purpose rest
  while read -r name purpose rest; do
    [ "$purpose" = "$1" ] || continue
    case $rest in
      *"; unless "*) ! command -v "${rest##*; unless }" >/dev/null || continue ;;
    esac
    echo "$name"
  done < <(grep -v '^#' packaging/debian-packages.txt)
}

is_installed() {
  dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# install_packages PURPOSE...
install_packages() {
  [ -z "${TAKAR_SKIP_INSTALL:-}" ] || return 0
  local purpose name missing=() as_root=()
  command -v dpkg-query >/dev/null || give_up 3 \
    "Mesin ini bukan Debian. Pasang sendiri paket dalam packaging/debian-packages.txt, lalu jalankan dengan TAKAR_SKIP_INSTALL=1." \
    "This is no Debian machine. Install what packaging/debian-packages.txt names, then run with TAKAR_SKIP_INSTALL=1."
  for purpose in "$@"; do
    for name in $(packages_for "$purpose"); do
      is_installed "$name" || missing+=("$name")
    done
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || give_up 3 \
      "Perlu memasang ${missing[*]}. Jalankan sebagai root, atau minta operator memasangnya." \
      "These packages are missing: ${missing[*]}. Run as root, or ask the operator to install them."
    as_root=(sudo)
  fi
  step "Memasang ${#missing[@]} paket Debian: ${missing[*]}" \
    "Installing ${#missing[@]} Debian packages" apt_install "${missing[@]}"
}

# Asks for fresh package lists only when there are none, or when the ones here lead nowhere.
apt_install() {
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y) log=build/packages.log
  mkdir -p build
  if [ -n "$(find /var/lib/apt/lists -name '*_Packages*' -print -quit 2>/dev/null)" ]; then
    "${apt[@]}" install --no-install-recommends "$@" >"$log" 2>&1 && return 0
  fi
  if "${apt[@]}" update >"$log" 2>&1; then
    "${apt[@]}" install --no-install-recommends "$@" >>"$log" 2>&1 && return 0
  fi
  tail -20 "$log" >&2
  return 1
}

# ---- building

# One hash over every file that the command line names; absent ones do not count.
hash_of() {
  find "$@" -type f -not -path '*/node_modules/*' -not -path 'ui/dist/*' -print0 2>/dev/null |
    sort -z | xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1
}

# stamped FILE HASH: whether the step that wrote FILE last saw the same inputs.
stamped() { [ "$(cat "$1" 2>/dev/null)" = "$2" ]; }

install_ui() {
  local stamp=ui/node_modules/.takar-stamp now
  now=$(hash_of ui/package.json ui/package-lock.json)
  use_new_node
  stamped "$stamp" "$now" && return 0
  step "Memasang perkakas aplikasi web (npm ci)" "Installing the tools of the web app (npm ci)" \
    npm --prefix ui ci --no-audit --no-fund --loglevel=error
  echo "$now" >"$stamp"
}

# The tools of the web app want Node 20.19 or newer. Debian 12 has 18, which is just new enough to
# install a newer one: pinned with its checksum in tools/node/package-lock.json.
use_new_node() {
  local bin
  node_is_new && return 0
  bin=$(echo "$PWD"/tools/node/node_modules/node-linux-*/bin)
  [ -x "$bin/node" ] || step "Memasang Node untuk membangun aplikasi web" \
    "Installing the Node that builds the web app" \
    npm --prefix tools/node ci --no-audit --no-fund --ignore-scripts --loglevel=error
  bin=$(echo "$PWD"/tools/node/node_modules/node-linux-*/bin)
  export PATH=$bin:$PATH
  # Debian's npm finds its own modules there only when Debian's node runs it.
  export NODE_PATH=/usr/share/nodejs
  node_is_new || give_up 3 "Node 20.19 atau lebih baru tidak ada untuk mesin ini ($(uname -m))." \
    "There is no Node 20.19 or newer for this machine ($(uname -m))."
}

node_is_new() {
  local version
  version=$(node --version 2>/dev/null) || return 1
  [ "$(printf '%s\n' v20.19.0 "$version" | sort -V | head -1)" = v20.19.0 ]
}

build_ui() {
  [ -f ui/package.json ] || return 0
  local now
  install_ui
  now=$(hash_of ui docs/openapi.yaml docs/glossary.tsv)
  if [ -f ui/dist/index.html ] && stamped ui/node_modules/.takar-dist "$now"; then return 0; fi
  step "Membangun aplikasi web" "Building the web app" npm --prefix ui run --silent build
  echo "$now" >ui/node_modules/.takar-dist
}

# build_program PRESET TARGET
build_program() {
  mkdir -p "build/$1"
  step "Menyiapkan pembangunan ($1)" "Configuring the build ($1)" configure "$1"
  step "Membangun ($1, $cores inti)" "Building ($1, $cores cores)" \
    cmake --build "build/$1" --target "$2"
}

configure() {
  cmake --preset "$1" >"build/$1/configure.log" 2>&1 || {
    tail -30 "build/$1/configure.log" >&2
    return 1
  }
}

# ---- tests

passed=0
failed=0
failed_suites=()

# The first number that stands before WORD in the last line of LOG that matches PATTERN; 0 if none.
count_in() {
  local log=$1 pattern=$2 word=$3
  sed 's/\x1b\[[0-9;]*m//g' "$log" | grep -E "$pattern" | tail -1 |
    grep -oE "[0-9]+ $word" | head -1 | cut -d' ' -f1 | grep . || echo 0
}

# Reads the closing lines of ctest, vitest, and of anything that prints "N passed, N failed".
count_results() {
  local log=$1 whole bad
  if grep -qE 'tests failed out of [0-9]+' "$log"; then
    whole=$(grep -oE 'out of [0-9]+' "$log" | tail -1 | cut -d' ' -f3)
    bad=$(count_in "$log" 'tests failed out of' 'tests failed')
    echo "$((whole - bad)) $bad"
  elif grep -qE '^[0-9]+ passed, [0-9]+ failed' "$log"; then
    echo "$(count_in "$log" '^[0-9]+ passed, [0-9]+ failed' passed)" \
      "$(count_in "$log" '^[0-9]+ passed, [0-9]+ failed' failed)"
  else
    echo "$(count_in "$log" '^ *Tests ' passed) $(count_in "$log" '^ *Tests ' failed)"
  fi
}

# suite NAME COMMAND...: runs to its end whatever it finds, and adds to the sums.
suite() {
  local name=$1 log good bad code=0 began=$SECONDS
  shift
  say "Menjalankan $name" "Running $name"
  log=$(mktemp)
  "$@" 2>&1 | tee "$log" || code=${PIPESTATUS[0]}
  read -r good bad < <(count_results "$log")
  rm -f "$log"
  # A suite that fails, or that ran nothing, counts as one failure although it named none.
  if [ "$bad" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$good" -eq 0 ]; }; then bad=1; fi
  [ "$bad" -eq 0 ] || failed_suites+=("$name")
  passed=$((passed + good))
  failed=$((failed + bad))
  printf '    %s: %d lolos, %d gagal / passed, failed; %d s\n' "$name" "$good" "$bad" \
    $((SECONDS - began))
}

print_summary() {
  if [ "$failed" -gt 0 ]; then
    say "Ada yang gagal: ${failed_suites[*]}" "Something failed: ${failed_suites[*]}"
  else
    say "Semua uji lolos." "Every test passed."
  fi
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

# Sets TAKAR_TEST_POSTGRESQL. A server that the caller already named is used as it is.
start_postgresql() {
  [ -z "${TAKAR_TEST_POSTGRESQL:-}" ] || return 0
  say "Menyalakan PostgreSQL untuk uji" "Starting PostgreSQL for the tests"
  postgresql_folder=$(mktemp -d /tmp/takar-pg.XXXXXX)
  trap 'tools/postgres-for-tests stop "$postgresql_folder"' EXIT
  trap 'exit 130' INT TERM
  TAKAR_TEST_POSTGRESQL=$(tools/postgres-for-tests start "$postgresql_folder")
  export TAKAR_TEST_POSTGRESQL
}

# ---- checks

run_tidy() {
  mkdir -p build/tools
  local now
  now=$(hash_of tools/tidy)
  if ! { [ -x build/tools/tidy ] && stamped build/tools/tidy.stamp "$now"; }; then
    g++ -std=c++20 -O1 -Wall -Wextra -Werror -Itools -o build/tools/tidy \
      tools/tidy/[!t]*.cpp tools/tidy/text.cpp || return 1
    echo "$now" >build/tools/tidy.stamp
  fi
  build/tools/tidy .
}

sources() { git ls-files 'src/*.cpp' 'src/*.hpp' 'tools/*.cpp' 'tools/*.hpp' 'tests/*.cpp' 'tests/*.hpp'; }

check_layout() { sources | xargs -r -P "$cores" -n 20 clang-format-14 --dry-run -Werror; }

check_scripts() {
  git ls-files | while read -r file; do
    case $file in
      *.sh) echo "$file" ;;
      *) if [ -x "$file" ] && head -1 "$file" | grep -qE '^#!.*\b(ba)?sh$'; then echo "$file"; fi ;;
    esac
  done | xargs -r shellcheck -x
}

check_ui() {
  [ -f ui/package.json ] || return 0
  install_ui && npm --prefix ui run --silent check && build_ui && npm --prefix ui run --silent limits
}

check_analysis() {
  mkdir -p build/dev
  configure dev && tools/analyse
}

# ---- judges: programs that share no code with Takar

run_judges() {
  local judge found=0
  for judge in tests/judges/*; do
    [ -x "$judge" ] || continue
    found=1
    suite "$(basename "$judge")" "$judge"
  done
  [ "$found" -eq 1 ] || give_up 1 "Belum ada penilai di tests/judges." "No judge stands in tests/judges yet."
  print_summary
}
