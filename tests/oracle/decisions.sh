#!/bin/sh
# decisions.sh BUILD DATA [PRODUCTS [SEED]]: an invented round whose products
# have been recognised before, or not, with codes and without; what ocop-rank
# recognise writes against what decisions.pl works out.  Exit 1 when they
# differ.
set -eu
if [ $# -lt 2 ]; then
	echo "usage: decisions.sh BUILD DATA [PRODUCTS [SEED]]" >&2
	exit 2
fi
build=$1 pack=$2 products=${3:-1500} seed=${4:-3}
here=$(dirname "$0")
[ -f "$pack/criteria.tsv" ] || pack=$pack/qd26-2026
LC_ALL=C
export LC_ALL

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
OCOP_CATALOG=$work/ocop.db
export OCOP_CATALOG
${CC:-cc} -std=c17 -D_POSIX_C_SOURCE=200809L -O2 \
	"$here/../bench/generate.c" -o "$work/generate"
"$work/generate" -p "$pack" -n "$products" -m 5 -s "$seed" -o "$work"
perl "$here/decisions.pl" make "$work" "$seed"

register=$build/ocop-register
$register init -q --province 68
for file in units.csv entities.csv products.tsv members.csv \
	recognitions.tsv revocations.tsv applications.tsv; do
	$register "${file%.*}" -q "$work/$file" 2>"$work/said" ||
		{ cat "$work/said" >&2; exit 1; }
done
"$build/ocop-score" load -q --round 2026-2 "$work/sheets.tsv"
"$build/ocop-rank" recognise -q --round 2026-2 --decision 9/QĐ \
	--date 2026-12-15 >"$work/list" 2>"$work/said" ||
	{ cat "$work/said" >&2; exit 1; }
perl "$here/decisions.pl" check "$work" 2026-12-15
