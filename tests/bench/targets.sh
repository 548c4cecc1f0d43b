#!/bin/sh
# targets.sh: times the reports on catalogs of the whole country, and prints
# TSV: what, products, CPU seconds (user and system, best of the runs), and
# the ratio: of targets to the bare SQL of targets.sql, of the other reports to
# the catalog before (2 where it doubles: the cost is linear).  The last lines
# are a hundred starts on the small catalog of tests/demo: hundredths are
# what one takes.
#
# usage: targets.sh [-b BUILD] [-s 'PRODUCTS...'] [-t RUNS]
# or from the environment: BUILD SIZES RUNS.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
BUILD=${BUILD:-build/release}
SIZES=${SIZES:-5000 10000 20000 40000}
RUNS=${RUNS:-3}
DAY=2026-12-31 # as targets.sql has it
while getopts b:s:t: option; do
	case $option in
	b) BUILD=$OPTARG ;;
	s) SIZES=$OPTARG ;;
	t) RUNS=$OPTARG ;;
	*) exit 2 ;;
	esac
done
LC_ALL=C
export LC_ALL
PATH=$(cd "$BUILD" && pwd):$PATH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
${CC:-cc} -std=c17 -D_POSIX_C_SOURCE=200809L -O2 "$here/generate.c" \
    -o "$work/generate"

# cpu COMMAND...: its CPU seconds, the best of the runs.
cpu() {
	run=0
	while [ $run -lt "$RUNS" ]; do
		/usr/bin/time -f '%U %S' -a -o "$work/times" "$@" \
			>/dev/null 2>&1 || {
			echo "targets.sh: failed: $*" >&2
			exit 1
		}
		run=$((run + 1))
	done
	awk '
		NR == 1 || $1 + $2 < best { best = $1 + $2 }
		END { printf "%.2f", best }' "$work/times"
	rm -f "$work/times"
}

report() {
	what=$1
	shift
	seconds=$(cpu ocop-report "$@" -d "$work/$size/ocop.db")
	printf '%s\t%s\t%s\n' "$what" "$size" "$seconds"
}


for size in $SIZES; do
	"$here/national.sh" "$work/generate" "$here/../../data/qd26-2026" \
	    "$size" "$work/$size"
	printf 'sqlite3 targets.sql\t%s\t%s\n' "$size" "$(cpu sqlite3 -readonly \
	    "$work/$size/ocop.db" ".read $here/targets.sql")"
	for what in targets 'targets --by province' 'targets --by commune' \
	    'targets --by group' 'targets --by year' 'expiring' 'communes' \
	    'inspections' 'trend' 'summary' 'summary -t html' \
	    'applications --round 2026-2'; do
		# shellcheck disable=SC2086 # words of a command line
		report "ocop-report $what" $what --as-of "$DAY"
	done
	report 'ocop-report round' round --round 2026-2
done | awk -F '\t' -v OFS='\t' '
	BEGIN { print "what", "products", "seconds", "ratio" }
	/^sqlite3/ { bare = $3 }
	{
		to = $1 == "ocop-report targets" ? bare : before[$1]
		print $0, (to > 0 ? sprintf("%.2f", $3 / to) : "")
		before[$1] = $3
	}'

cd "$here/../demo"
OCOP_CATALOG=$work/demo.db
export OCOP_CATALOG
ocop-register -q init --province 68
for kind in units entities products members applications recognitions; do
	ocop-register -q "$kind" "$kind.csv"
done
cat >"$work/hundred" <<'HUNDRED'
run=0
while [ $run -lt 100 ]; do
	ocop-report "$@" >/dev/null
	run=$((run + 1))
done
HUNDRED
for what in '--version' "targets --as-of $DAY" "expiring --as-of $DAY"; do
	# shellcheck disable=SC2086 # words of a command line
	printf 'ocop-report %s, 100 times\t9\t%s\t\n' "${what%% *}" \
	    "$(cpu sh "$work/hundred" $what)"
done
