#!/bin/sh
# terms.sh BUILD [DOSSIERS [SEED]]: invents dossiers filed around the first day
# of QĐ 26/2026, conclusions and days off, has their last days worked out by
# ocop-report from BUILD and by terms.pl, and compares.  Exit 1 when they differ.
set -eu
if [ $# -lt 1 ]; then
	echo "usage: terms.sh BUILD [DOSSIERS [SEED]]" >&2
	exit 2
fi
build=$(cd "$1" && pwd) count=${2:-300} seed=${3:-1}
here=$(cd "$(dirname "$0")" && pwd)
LC_ALL=C.UTF-8
export LC_ALL

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work"
PATH=$build:$PATH
perl "$here/terms.pl" invent "$count" "$seed"
ocop-register -q init --province 68
printf 'unit,name,province\n24931,Xã Đơn Dương,68\n' | ocop-register -q units
printf 'entity,name,type,unit\nE,Chủ thể,cooperative,24931\n' |
	ocop-register -q entities
for kind in products holidays recognitions applications steps conclusions; do
	ocop-register -q $kind $kind.csv >/dev/null 2>register.log || {
		cat register.log
		exit 1
	}
done
differ=0
for day in 2026-05-21 2026-05-22 2026-06-22 2026-06-23 2026-07-21 2026-07-22 \
    2026-08-31 2026-12-31; do
	ocop-report applications --round 2026-1 --as-of $day -q |
		awk -F '\t' 'NR > 1 {
			late = ""
			if (match(" " $16 " ", / (former|result) /))
				late = substr(" " $16, RSTART + 1, RLENGTH - 2)
			if ($5 == "renewal" || $19 == "former")
				print $1, $15, $19, late
		}' | sort >ours
	ocop-report inspections --as-of $day |
		awk -F '\t' '$17 { print $1, $19 }' | sed 1d | sort >>ours
	perl "$here/terms.pl" answer $day >oracle
	if ! cmp -s ours oracle; then
		echo "terms: they differ as of $day (seed $seed)"
		diff ours oracle | head -20
		differ=1
	fi
	lines=$(wc -l <oracle)
done
[ $differ = 0 ] || exit 1
echo "terms: all agree: $count dossiers, $lines lines on the last day, seed $seed"
