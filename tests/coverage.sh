#!/bin/sh
# How much of lib the whole suite and tests/faults pass through, which lets each
# place of a tool fail once.
#
#	coverage.sh [-r]
#
# Builds the preset coverage, runs everything, and prints lines and branches
# by layer and every block that nothing passed and coverage.tsv gives no
# reason for; exit 1 where there is one, or where a goal is missed.  -r only
# reads what the last run left.  It takes half an hour and gcovr.
set -eu
cd "$(dirname "$0")/.."
build=build/coverage

if [ "${1-}" != -r ]; then
	cmake --preset coverage >/dev/null
	cmake --build --preset coverage >/dev/null
	find $build -name '*.gcda' -delete
	ctest --test-dir $build -j"$(nproc)" -E '^faults$' |
	    tail -n 12
	tests/faults/faults.pl -1 -t -j "$(nproc)" $build/tests/faults tests/demo ||
	    true
fi
gcovr -r . --object-directory $build -f lib/ -e lib/sql/ \
    --exclude-unreachable-branches --json $build/coverage.json >/dev/null
tests/coverage.pl $build/coverage.json tests/coverage.tsv
