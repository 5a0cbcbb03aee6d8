# Shared by the scripts beside this file: where the project is, and what it needs from the system.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# What building needs, as Debian packages and a file of each that shows it is there.
build_needs=(
    libsqlite3-dev:/usr/include/sqlite3.h
    libedit-dev:/usr/include/histedit.h
    libncurses-dev:/usr/include/curses.h
    libbsd-dev:/usr/include/bsd/bsd.h
    libmd-dev:/usr/include/md5.h
    zlib1g-dev:/usr/include/zlib.h
    libminizip-dev:/usr/include/minizip/zip.h
    libcurl4-openssl-dev:/usr/include/$(uname -m)-linux-gnu/curl/curl.h
    tzdata:/usr/share/zoneinfo/UTC
)

say() { printf 'flux: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# need PACKAGE:FILE… installs the packages whose file is missing.
need() {
    local missing=() entry
    for entry in "$@"; do [ -e "${entry#*:}" ] || missing+=("${entry%%:*}"); done
    [ ${#missing[@]} -eq 0 ] && return
    command -v apt-get >/dev/null ||
        fail "these packages are missing and there is no apt-get to install them: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            fail "these packages are missing; install them as root: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    say "installing ${missing[*]}"
    "${as_root[@]}" apt-get update -qq >&2 || say "the package lists could not be renewed; going on with the old ones"
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 ||
        fail "these packages could not be installed; do it by hand: apt-get install ${missing[*]}"
}

need_swift() {
    command -v swift >/dev/null ||
        fail "there is no Swift toolchain; install Swift 6.1 or later from https://www.swift.org/install"
}

# A folder that holds nothing but static archives: named first on the link line, it makes the linker take
# them where it would take shared libraries (which cost start-up time).
archives="$root/.build/archives"
prepare_archives() {
    local folder
    mkdir -p "$archives"
    folder="/usr/lib/$(uname -m)-linux-gnu"
    for name in sqlite3 edit tinfo bsd md minizip z; do
        [ -e "$folder/lib$name.a" ] && ln -sf "$folder/lib$name.a" "$archives/lib$name.a"
    done
    # The C++ runtime is the largest of the shared libraries; the compiler knows where its archive is.
    if command -v gcc >/dev/null && [ -e "$(gcc -print-file-name=libstdc++.a)" ]; then
        ln -sf "$(gcc -print-file-name=libstdc++.a)" "$archives/libstdc++.a"
    fi
}

# Builds the release binary, .build/release/flux.
build_release() {
    need_swift
    need "${build_needs[@]}"
    prepare_archives
    (cd "$root" && swift build -c release --product flux --static-swift-stdlib \
        -Xlinker "-L$archives" "$@") >&2
}
