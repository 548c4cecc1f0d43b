#!/bin/sh
# national.sh: invents the catalog of the whole country: so many products, half
# as many entities, 3,321 communes, five years of certificates with their
# renewals and upgrades, and what the targets are counted from.  The files it
# is registered from stay beside it.  The same size gives the same catalog.
#
# usage: national.sh GENERATE PACK PRODUCTS DIR
# GENERATE is the program of generate.c; ocop-register is taken from the PATH.
set -eu
[ $# -eq 4 ] || {
	echo 'usage: national.sh GENERATE PACK PRODUCTS DIR' >&2
	exit 2
}
generate=$1 pack=$2 products=$3 dir=$4
LC_ALL=C
export LC_ALL

mkdir -p "$dir/round"
"$generate" -p "$pack" -n "$products" -m 0 -s 1 -o "$dir/round"

rm -f "$dir"/ocop.db*
OCOP_CATALOG=$dir/ocop.db
export OCOP_CATALOG
ocop-register -q init
ocop-export provinces -t tsv |
	awk -F '\t' -v OFS=, '
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
	{ code[n++] = $at["unit"] }
	END {
		print "unit", "name", "type", "province"
		for (u = 0; u < 3321; u++)
			print 90001 + u, "Xã " u + 1, "commune", code[u % n]
	}' >"$dir/units.csv"

# The units of a round's files are those of one province.
awk -F , -v OFS=, '
	NR == 1 { print $0, "chain", "channels"; next }
	{
		$NF = 90001 + NR * 7 % 3321
		chain = NR % 3 == 0 ? "circular" : NR % 3 == 1 ? "none" : ""
		channels = NR % 4 == 0 ? "none" : NR % 4 == 3 ? "" : "ecommerce"
		print $0, chain, channels
	}' "$dir/round/entities.csv" >"$dir/entities.csv"
awk -F , -v OFS=, '
	NR == 1 { print "product", "name", "entity", "set", "village"; next }
	{ print $1, $2, $3, $4, NR % 10 ? "" : "LN" NR / 10 % 500 }
	' "$dir/round/products.csv" >"$dir/products.csv"

# A product is recognised in one of the years 2022 to 2024; half are upgraded
# two years later, and three quarters of the others renewed after three.  Each
# has a dossier in the last round.
awk -F , -v OFS=, -v applications="$dir/applications.csv" '
	function recognise(year, stars, kind) {
		if (year > 2026)
			return
		printf "%s,%d/QĐ-%02d,%d-%s,%d,%s\n", $1, year, month,
		    year, day, stars, kind
		last = year
	}
	NR == 1 {
		print "product", "decision", "issued", "stars", "kind"
		print "round", "product", "kind", "received" >applications
		next
	}
	{
		month = 1 + NR * 5 % 12
		day = sprintf("%02d-%02d", month, 1 + NR * 11 % 28)
		year = 2022 + NR % 3
		stars = NR % 20 == 0 ? 5 : NR % 4 == 0 ? 4 : 3
		recognise(year, stars, "first")
		if (NR % 2)
			recognise(year + 2, stars < 5 ? stars + 1 : 5,
			    "upgrade")
		else if (NR % 8)
			recognise(year + 3, stars, "renewal")
		kind = last == 2024 && month < 3 ? "renewal" : "upgrade"
		printf "2026-2,%s,%s,2026-09-%02d\n", $1, kind,
		    1 + NR % 28 >applications
	}' "$dir/products.csv" >"$dir/recognitions.csv"
awk -F , -v OFS=, '
	NR == 1 { print "product", "decision", "revoked", "ground"; next }
	NR % 300 == 0 { print $1, $2, substr($3, 1, 4) + 1 "-03-15", "stopped" }
	' "$dir/recognitions.csv" >"$dir/revocations.csv"
awk -F , -v OFS=, '
	NR == 1 { print "product", "inspected", "kind", "result"; next }
	NR % 5 == 0 { print $1, "2026-0" 1 + NR % 9 "-10", "periodic", "pass" }
	' "$dir/products.csv" >"$dir/inspections.csv"
awk -F , -v OFS=, '
	NR == 1 { print "entity", "year", "workers", "trained"; next }
	{
		for (year = 2022; year <= 2026; year++)
			print $1, year, 5 + NR % 40, NR % 6
	}' "$dir/entities.csv" >"$dir/labour.csv"
awk -v OFS=, '
	BEGIN {
		print "village", "name", "unit", "recognised"
		for (v = 0; v < 500; v++)
			print "LN" v, "Làng " v, 90001 + v * 13 % 3321,
			    "2015-05-20"
	}' >"$dir/villages.csv"
awk -F , -v OFS=, '
	NR == 1 { print "area", "name", "entities", "stable"; next }
	NR % 4 == 0 { print "V" NR, "Vùng " NR, last " " $1, NR % 8 == 0 }
	{ last = $1 }' "$dir/entities.csv" >"$dir/areas.csv"
awk -v OFS=, '
	BEGIN {
		print "point", "name", "unit", "opened"
		for (p = 0; p < 2000; p++)
			print "D" p, "Điểm " p, 90001 + p * 17 % 3321,
			    2022 + p % 5 "-06-01"
	}' >"$dir/sales-points.csv"
awk -v OFS=, '
	BEGIN {
		print "forum", "name", "event", "international", "held"
		for (f = 0; f < 25; f++)
			print "F" f, "Diễn đàn " f, "forum", f % 2,
			    2022 + f % 5 "-11-0" 1 + f % 9
	}' >"$dir/forums.csv"

for kind in units villages entities products recognitions revocations \
    inspections applications labour areas sales-points forums; do
	ocop-register -q "$kind" "$dir/$kind.csv" 2>"$dir/messages" || {
		echo "national.sh: $kind were refused:" >&2
		head -n 5 "$dir/messages" >&2
		exit 1
	}
done
