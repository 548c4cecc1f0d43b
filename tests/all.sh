#!/bin/sh
# Everything that has to hold before a change is taken: installs what is
# missing, builds with gcc, clang and for release, and runs all tests.
#
#	all.sh
#
# The dev builds turn warnings into errors and watch memory and undefined
# behaviour (-Werror, ASan, UBSan).  What ctest says about the tests stands
# at the end; the exit status is 0 when all of it is well.
set -eu
cd "$(dirname "$0")/.."
jobs=$(nproc 2>/dev/null || echo 2)

tests/setup.sh test

# Builds a preset of CMakePresets.json; shows what was said when it fails.
build() {
	echo "== build/$1"
	mkdir -p build
	if ! { cmake --preset "$1" -DBUILD_TESTING=ON &&
	    cmake --build --preset "$1"; } \
	    >"build/$1.log" 2>&1; then
		cat "build/$1.log"
		exit 1
	fi
}
build release
build dev-clang
build dev

echo '== what is released'
ctest --test-dir build/release --output-on-failure -R '^(hardened|installed)$'
echo '== unit tests, clang'
ctest --preset dev-clang -R '^unit/' -j "$jobs"
echo '== all tests, gcc'
ctest --preset dev -j "$jobs"
