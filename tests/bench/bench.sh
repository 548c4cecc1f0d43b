#!/bin/sh
# bench.sh: times the tools beside a bare libcsv loop and the sqlite3 shell,
# all in one run, and prints TSV: what, seconds (best of the runs), ratio (to
# the first line of its block), peak_kb, lines (of the input), ratio_import
# (to the shell's .import of the same file).
#
# usage: bench.sh [-b BUILD] [-m MEMBERS] [-n PRODUCTS] [-p PACK]
#                 [-r REGISTERED] [-t RUNS]
# or from the environment: BUILD MEMBERS PRODUCTS PACK REGISTERED RUNS.
# TMPDIR needs about 1.5 GB for the default sizes.
set -eu
here=$(dirname "$0")
BUILD=${BUILD:-build/release}
MEMBERS=${MEMBERS:-9}
PRODUCTS=${PRODUCTS:-20000}
PACK=${PACK:-$here/../../data/qd26-2026}
REGISTERED=${REGISTERED:-100000}
RUNS=${RUNS:-3}
while getopts b:m:n:p:r:t: option; do
	case $option in
	b) BUILD=$OPTARG ;;
	m) MEMBERS=$OPTARG ;;
	n) PRODUCTS=$OPTARG ;;
	p) PACK=$OPTARG ;;
	r) REGISTERED=$OPTARG ;;
	t) RUNS=$OPTARG ;;
	*) exit 2 ;;
	esac
done
LC_ALL=C
export LC_ALL
case $BUILD in
/*) ;;
*) BUILD=$PWD/$BUILD ;;
esac
PATH=$BUILD:$PATH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
compile() {
	${CC:-cc} -std=c17 -D_POSIX_C_SOURCE=200809L -O2 "$here/$1.c" \
		-o "$work/$1" ${2:+"$2"}
}
compile generate
compile csvloop -lcsv
mkdir "$work/round" "$work/many"
"$work/generate" -p "$PACK" -n "$PRODUCTS" -m "$MEMBERS" -s 1 -o "$work/round"
"$work/generate" -p "$PACK" -n "$REGISTERED" -m 0 -s 1 -o "$work/many"
round=$work/round many=$work/many

say() {
	echo "bench.sh: $*" >&2
}

have() {
	command -v "$1" >/dev/null && return
	say "no $1 (BUILD is $BUILD): its lines are left out"
	return 1
}

if [ ! -x /usr/bin/time ]; then
	say "no /usr/bin/time: seconds are whole, peak_kb is empty"
fi

# timed COMMAND...: one run; its seconds and peak KB end up in $work/time.
timed() {
	if [ -x /usr/bin/time ]; then
		/usr/bin/time -f '%e %M' -o "$work/time" "$@" \
			>/dev/null 2>"$work/messages" && return
	else
		start=$(date +%s)
		"$@" >/dev/null 2>"$work/messages" && {
			echo "$(($(date +%s) - start))" >"$work/time"
			return
		}
	fi
	say "failed: $*"
	head -n 5 "$work/messages" >&2
	return 1
}

# measure WHAT FILE PREPARE COMMAND...: the best of the runs as a line of
# $work/results; PREPARE runs before each, untimed.
measure() {
	what=$1 file=$2 prepare=$3
	shift 3
	: >"$work/times"
	run=0
	while [ $run -lt "$RUNS" ]; do
		$prepare
		sync
		timed "$@" || return 0
		cat "$work/time" >>"$work/times"
		run=$((run + 1))
	done
	awk -v what="$what" -v lines="$(wc -l <"$file")" '
		NR == 1 || $1 < best { best = $1 }
		$2 > peak { peak = $2 }
		END {
			printf "%s\t%.2f\t%s\t%d\n", what, best, peak, lines
		}
	' "$work/times" >>"$work/results"
}

# print_block: the results so far with their ratios.
print_block() {
	awk -F '\t' '
		function ratio(to) {
			return to > 0 ? sprintf("%.2f", $2 / to) : ""
		}
		NR == FNR { if ($1 ~ /import of/) import = $2; next }
		FNR == 1 { first = $2 }
		{
			printf "%s\t%s\t%s\t%s\t%s\t%s\n", $1, $2,
			    ratio(first), $3, $4, ratio(import)
		}
	' "$work/results" "$work/results"
	: >"$work/results"
}

# catalog DIR KIND...: a catalog with these files of DIR registered.
catalog() {
	rm -f "$work"/prepared.db*
	ocop-register -q -d "$work/prepared.db" init --province 68 || return
	from=$1
	shift
	for kind; do
		ocop-register -q -d "$work/prepared.db" "$kind" \
			"$from/$kind.csv" || return
	done
}

fresh_catalog() {
	rm -f "$work"/fresh.db*
	for part in "$work"/prepared.db*; do
		cp "$part" "$work/fresh.db${part#"$work/prepared.db"}"
	done
}

fresh_table() {
	rm -f "$work"/fresh.db*
	sqlite3 "$work/fresh.db" 'create table products (product text
		primary key, name text, entity text, "set" text, unit text)'
}

fresh_file() {
	rm -f "$work"/fresh.db*
}

: >"$work/results"
printf 'what\tseconds\tratio\tpeak_kb\tlines\tratio_import\n'

measure 'bare libcsv loop' "$round/sheets.csv" : \
	"$work/csvloop" "$round/sheets.csv"
if have ocop-score; then
	measure 'ocop-score check' "$round/sheets.csv" : \
		ocop-score check "$round/sheets.csv"
	measure 'ocop-score check --sorted' "$round/sheets.csv" : \
		ocop-score check --sorted "$round/sheets.csv"
fi
if have ocop-score && have ocop-register &&
	catalog "$round" units entities products members; then
	measure 'ocop-score load' "$round/sheets.csv" fresh_catalog \
		ocop-score -d "$work/fresh.db" load --round 2026-2 \
		"$round/sheets.csv"
fi
if have sqlite3; then
	measure 'sqlite3 .import of sheets' "$round/sheets.csv" fresh_file \
		sqlite3 "$work/fresh.db" \
		".import --csv $round/sheets.csv sheets"
fi
print_block

if have sqlite3; then
	measure 'sqlite3 .import of products' "$many/products.csv" \
		fresh_table sqlite3 "$work/fresh.db" \
		".import --csv --skip 1 $many/products.csv products"
fi
if have ocop-register && catalog "$many" units entities; then
	measure 'sqlite3 .import into the catalog' "$many/products.csv" \
		fresh_catalog sqlite3 "$work/fresh.db" \
		".read $here/import.sql" \
		".import --csv --skip 1 $many/products.csv import"
	measure 'ocop-register products' "$many/products.csv" fresh_catalog \
		ocop-register -d "$work/fresh.db" products \
		"$many/products.csv"
	for kind in entities products; do
		measure "ocop-register duplicates $kind" "$many/$kind.csv" : \
			ocop-register -d "$work/fresh.db" duplicates $kind
	done
fi
print_block

# What is asked of a round that is loaded, beside its totals.
asked() {
	what=$1
	shift
	measure "$what" "$round/sheets.csv" : "$@" -d "$work/fresh.db" \
		--round 2026-2
}
if have ocop-score && have ocop-register && have ocop-rank &&
	catalog "$round" units entities products members applications &&
	fresh_catalog && ocop-score -q -d "$work/fresh.db" load \
		--round 2026-2 "$round/sheets.csv"; then
	for command in totals members disagreements diff; do
		asked "ocop-score $command" ocop-score $command
	done
	asked 'ocop-score diff of every sheet' ocop-score diff \
		"$round/sheets.csv"
	asked 'ocop-rank' ocop-rank
	asked 'ocop-rank compare' ocop-rank compare --edition qd26-2026
fi
print_block
