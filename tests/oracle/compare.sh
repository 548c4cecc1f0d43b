#!/bin/sh
# compare.sh BUILD DATA [PRODUCTS [SEED]]: invents a round, has it worked out
# by ocop-score and ocop-rank from BUILD and by oracle.pl, and compares line
# by line and column by column, all but the reason.  DATA is the project's
# data folder or one pack of it.  Exit 1 when they differ.
set -eu
if [ $# -lt 2 ]; then
	echo "usage: compare.sh BUILD DATA [PRODUCTS [SEED]]" >&2
	exit 2
fi
build=$1 pack=$2 products=${3:-10000} seed=${4:-1}
here=$(dirname "$0")
[ -f "$pack/criteria.tsv" ] || pack=$pack/qd26-2026
LC_ALL=C
export LC_ALL

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
${CC:-cc} -std=c17 -D_POSIX_C_SOURCE=200809L -O2 \
	"$here/../bench/generate.c" -o "$work/generate"
"$work/generate" -p "$pack" -n "$products" -m 7 -s "$seed" -x -o "$work"

# A status above 1 is a failure; 1 only says that some answer is no.
run() {
	out=$1
	shift
	status=0
	"$@" >"$out" || status=$?
	if [ $status -gt 1 ]; then
		echo "compare: $1 failed with status $status" >&2
		exit 1
	fi
}
run "$work/check.ours" "$build/ocop-score" check "$work/sheets.csv"
run "$work/rank.ours" "$build/ocop-rank" "$work/check.ours"
perl "$here/oracle.pl" "$pack" "$work/sheets.csv" >"$work/check.oracle"
perl "$here/oracle.pl" --rank "$pack" "$work/sheets.csv" >"$work/rank.oracle"

# compare WHAT: the first columns, as many as the oracle has, by line.
compare() {
	awk -F '\t' -v what="$1" -f "$here/columns.awk" \
		"$work/$1.oracle" "$work/$1.ours"
}
compare check >"$work/differ"
compare rank >>"$work/differ"
if [ -s "$work/differ" ]; then
	cat "$work/differ"
	echo "compare: they differ ($products products, seed $seed)"
	exit 1
fi
awk -F '\t' -v seed="$seed" '
	FNR == 1 { next }
	NR == FNR {
		products++
		totals += $4 != ""
		unmet += split($10, item, " ")
		state[$11]++
		next
	}
	{ stars += $6 != "" }
	END {
		printf "compare: all agree: %d products (%d complete, " \
		    "%d incomplete, %d eliminated), %d totals, %d stars, " \
		    "%d unmet items, seed %d\n", products, state["complete"],
		    state["incomplete"], state["eliminated"], totals, stars,
		    unmet, seed
	}
' "$work/check.ours" "$work/rank.ours"
