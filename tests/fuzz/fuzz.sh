#!/bin/sh
# Fuzzes the parsers, each for a while, and says how many inputs were tried.
#
#	fuzz.sh [-t SECONDS] [ENTRY...]
#
# Builds the preset fuzz first (clang).  What is found stays in build/fuzz as
# crash-..., and belongs into tests/fuzz/corpus once it is mended; inputs that
# reach new code are kept in build/fuzz/found.
set -eu
cd "$(dirname "$0")/../.."
seconds=60
while getopts t: option; do
	case $option in
	t) seconds=$OPTARG ;;
	*) exit 2 ;;
	esac
done
shift $((OPTIND - 1))
if [ $# -eq 0 ]; then
	for file in tests/fuzz/fuzz_*.c; do
		name=${file##*/fuzz_}
		set -- "$@" "${name%.c}"
	done
fi
mkdir -p build
# shellcheck disable=SC2046 # the names have no blanks
if ! {
	cmake --preset fuzz && cmake --build --preset fuzz --target \
	    $(printf 'fuzz_%s ' "$@")
} >build/fuzz.log 2>&1; then
	cat build/fuzz.log
	exit 1
fi
result=0
for name; do
	found=build/fuzz/found/$name
	mkdir -p "$found"
	if build/fuzz/tests/fuzz/fuzz_"$name" -max_total_time="$seconds" \
	    -print_final_stats=1 -artifact_prefix=build/fuzz/ -verbosity=0 \
	    "$found" "tests/fuzz/corpus/$name" >build/fuzz/"$name".log 2>&1
	then
		said=well
	else
		said='FAILED, see build/fuzz/'$name.log
		result=1
	fi
	echo "$name: $(sed -n 's/.*number_of_executed_units: *//p' \
	    build/fuzz/"$name".log) inputs, $said"
done
exit $result
