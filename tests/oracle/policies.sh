#!/bin/sh
# policies.sh BUILD DATA [PRODUCTS [SEED]]: an invented round in a catalog, its
# star minima judged by each policy in turn.
#
# For majority, every and lowest: what ocop-score totals says of the catalog is
# what check says of the files under an edition of that policy, byte for byte.
# For all, and for the agreed sheets of an advisory team: totals and the ranking
# of the round are what oracle.pl works out.  Exit 1 when they differ.
set -eu
if [ $# -lt 2 ]; then
	echo "usage: policies.sh BUILD DATA [PRODUCTS [SEED]]" >&2
	exit 2
fi
build=$1 pack=$2 products=${3:-400} seed=${4:-2}
here=$(dirname "$0")
[ -f "$pack/criteria.tsv" ] || pack=$pack/qd26-2026
LC_ALL=C
export LC_ALL
unset OCOP_CATALOG

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
${CC:-cc} -std=c17 -D_POSIX_C_SOURCE=200809L -O2 \
	"$here/../bench/generate.c" -o "$work/generate"
"$work/generate" -p "$pack" -n "$products" -m 5 -s "$seed" -x -o "$work"

# ocop TOOL ARGUMENT...: a tool on the catalog; 1 only says that the answer
# is no.
ocop() {
	tool=$1
	shift
	status=0
	"$build/ocop-$tool" "$@" || status=$?
	if [ $status -gt 1 ]; then
		echo "policies: ocop-$tool $1 failed with status $status" >&2
		exit 1
	fi
}
ocop register init -q -d "$work/ocop.db" --province 68
for kind in units entities products members applications; do
	ocop register $kind -q -d "$work/ocop.db" "$work/$kind.csv"
done
round=2026-2
ocop score load -q -d "$work/ocop.db" --round $round "$work/sheets.csv"

differ=$work/differ
: >"$differ"
# judge POLICY [ORACLE'S OPTION...]: totals and ranking against the oracle.
judge() {
	policy=$1
	shift
	printf 'round,minima\n%s,%s\n' $round "$policy" |
	    ocop register councils -q -d "$work/ocop.db" --reason "$policy"
	ocop score totals -d "$work/ocop.db" --round $round >"$work/totals"
	ocop rank -d "$work/ocop.db" --round $round >"$work/rank"
	perl "$here/oracle.pl" --minima "$policy" "$@" "$pack" \
		"$work/sheets.csv" >"$work/oracle"
	awk -F '\t' -v what="totals by $policy" -f "$here/columns.awk" \
		"$work/oracle" "$work/totals" >>"$differ"
	perl "$here/oracle.pl" --rank --minima "$policy" "$@" "$pack" \
		"$work/sheets.csv" >"$work/oracle"
	awk -F '\t' -v what="rank by $policy" -f "$here/columns.awk" \
		"$work/oracle" "$work/rank" >>"$differ"
	awk -F '\t' -v policy="$policy" 'NR > 1 { stars[$6]++ }
	END {
		printf "policies: %s:", policy
		for (s = 5; s >= 1; s--)
			printf " %d with %d stars,", stars[s], s
		printf " %d without\n", stars[""]
	}' "$work/rank"
}

for policy in majority every lowest; do
	judge $policy
	other=$work/editions/qd26-$policy-2026
	mkdir -p "$other"
	cp "$pack"/*.tsv "$other"
	sed "s/^minima	majority/minima	$policy/" "$pack/parameters.tsv" \
		>"$other/parameters.tsv"
	ocop score check --edition "$other" "$work/sheets.csv" >"$work/check"
	cmp -s "$work/check" "$work/totals" || {
		echo "check and totals by $policy differ:"
		diff "$work/check" "$work/totals" | head -n 6
	} >>"$differ"
done

# The team sees what the first member sees, but for each tenth product, of
# which it has no sheet.
printf 'round,member,name,role\n%s,TT1,A,advisory\n' $round |
    ocop register members -q -d "$work/ocop.db"
awk -F, 'NR == 1 || ($2 ~ /^"?TV1"?$/ && $1 !~ /0"?$/)' "$work/sheets.csv" |
    sed '2,$s/TV1/TT1/' >"$work/agreed.csv"
ocop score load -q -d "$work/ocop.db" --round $round --kind agreed \
	"$work/agreed.csv"
judge agreed --agreed "$work/agreed.csv"

if [ -s "$differ" ]; then
	cat "$differ"
	echo "policies: they differ ($products products, seed $seed)"
	exit 1
fi
