#!/bin/sh
# installed.sh BUILD: installs the build into a scratch folder, and has a
# program of its own compiled and run against what lies there: found by
# pkg-config and by CMake, as C and its headers as C++.
set -eu
build=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
for need in pkg-config cmake; do
	if ! command -v "$need" >/dev/null; then
		echo "installed: skipped: it needs $need" >&2
		exit 77
	fi
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work"
cmake --install "$build" --prefix "$work/usr" >/dev/null
PATH=$work/usr/bin:$PATH
PKG_CONFIG_PATH=$(dirname "$(find usr -name ocop.pc)")
LD_LIBRARY_PATH=$work/$(dirname "$(find usr -name libocop.so)")
export PATH PKG_CONFIG_PATH LD_LIBRARY_PATH

cp "$here"/../demo/*.csv .
ocop-register -q init --province 68
for kind in units entities products members applications; do
	ocop-register -q $kind $kind.csv
done
ocop-score load -q --round 2026-2 sheets.csv
ocop-rank --round 2026-2 --as-of 2026-12-31 |
    awk -F '\t' 'NR > 1 { print $1 "\t" $2 "\t" $6 }' >ours

# by pkg-config, in the words of C
# shellcheck disable=SC2046 # flags are words
${CC:-cc} -std=c17 -Wall -Wextra -Werror "$here/ranking.c" -o ranking \
	$(pkg-config --cflags --libs ocop)
./ranking ocop.db 2026-2 2026-12-31 >theirs
cmp ours theirs

# by CMake
mkdir by-cmake
cat >by-cmake/CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.21)
project(ranking LANGUAGES C)
find_package(ocop 0.1 REQUIRED)
add_executable(ranking ${HERE}/ranking.c)
target_link_libraries(ranking PRIVATE ocop::ocop)
END
cmake -S by-cmake -B by-cmake/build -DHERE="$here" \
	-DCMAKE_PREFIX_PATH="$work/usr" >/dev/null
cmake --build by-cmake/build >/dev/null
by-cmake/build/ranking ocop.db 2026-2 2026-12-31 | cmp - ours

# every header alone, as C and as C++ where there is a compiler of it
for header in usr/include/ocop.h usr/include/ocop/*.h; do
	${CC:-cc} -std=c17 -fsyntax-only -x c -Iusr/include "$header"
	! command -v g++ >/dev/null ||
	    g++ -std=c++17 -fsyntax-only -x c++ -Iusr/include "$header"
done

# nothing else is to be seen by a linker
nm -D --defined-only usr/lib*/*/libocop.so usr/lib*/libocop.so 2>/dev/null |
    awk 'NF == 3 && $3 !~ /^ocop_/ { print "seen: " $3; bad = 1 } END { exit bad }'
echo "installed: a program of its own ranks as ocop-rank does"
