#!/bin/sh
# facts.sh BUILD [SEEDS]: has changes of makers and products registered and
# reported on by the tools of BUILD, and worked out by facts.pl, for as many
# seeds, and compares what is counted of each day.  Exit 1 when they differ.
set -eu
if [ $# -lt 1 ]; then
	echo 'usage: facts.sh BUILD [SEEDS]' >&2
	exit 2
fi
PATH=$(cd "$1" && pwd):$PATH seeds=${2:-3}
here=$(cd "$(dirname "$0")" && pwd)
LC_ALL=C.UTF-8
export LC_ALL

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# What the tools count on the days, in the form of the oracle.
report() {
	while read -r day; do
		ocop-report targets --as-of "$day" -t tsv |
			awk -F '\t' -v OFS='\t' -v day="$day" '
			$1 ~ /^T([45679]|1[01])$/ { print day, $1, $4, $5 }'
		ocop-report communes --as-of "$day" -t tsv |
			awk -F '\t' -v OFS='\t' -v day="$day" '
			NR > 1 { print day, $1, $3, $4 }'
		ocop-report summary --as-of "$day" -t tsv |
			awk -F '\t' -v OFS='\t' -v day="$day" '
			$1 == "sets" || $1 == "entities" { print day, $0 }'
	done <days
}

report_trend() {
	while read -r day; do
		ocop-report trend --as-of "$day" -t tsv |
			awk -F '\t' -v OFS='\t' -v day="$day" '
			$1 == substr(day, 1, 4) && $2 == "entities" {
				print day, $2, $3, $4
			}'
	done <days
}

seed=1 counts=0
while [ $seed -le "$seeds" ]; do
	rm -rf "${work:?}/play"
	mkdir "$work/play"
	cd "$work/play"
	perl "$here/facts.pl" $seed .
	ocop-register -q init --province 68
	for unit in 90001 90002 90003 90004 90005; do
		echo "$unit,Xã $unit,commune,68"
	done | sed '1i unit,name,type,province' | ocop-register -q units
	printf 'village,name\nLN1,Một\nLN2,Hai\nLN3,Ba\n' |
		ocop-register -q villages
	while IFS='	' read -r kind file day; do
		ocop-register -q "$kind" "$file" --as-of "$day"
	done <loads
	# a chain counts with a stable area that supplies the maker
	printf 'area,name,entities,stable\nV1,Vùng,%s,1\n' \
	    "$(seq -s ' ' -f 'M%g' 40)" | ocop-register -q areas
	ocop-register -q recognitions recognitions.csv
	report >ours
	sort -u ours >ours.sorted
	sort -u oracle >oracle.sorted
	if ! diff oracle.sorted ours.sorted >differ; then
		cat differ
		echo "facts: they differ (< oracle, > tools), seed $seed"
		exit 1
	fi
	grep '	entities	' oracle | sort -u >types
	if ! report_trend | sort -u | diff types - >differ; then
		cat differ
		echo "facts: the trend differs, seed $seed"
		exit 1
	fi
	ocop-register verify -q
	counts=$((counts + $(wc -l <oracle.sorted)))
	seed=$((seed + 1))
done
echo "facts: all agree: $counts counts, $seeds seeds"
