#!/bin/sh
# Many who write and read one catalog at once, without a pause: nothing that
# was acknowledged is lost, nobody waits in vain, no report is of two moments.
# Prints TSV: what, count.
#
#	writers.sh [-w WRITERS] [-r READERS] [-s SECONDS] [-x SECONDS]
#
# 34 writers and 8 readers for 60 seconds, unless said otherwise; -x is what
# the writers give as --wait.  The tools are taken from $PATH.
# shellcheck disable=SC2016 # what $ stands for is said by awk
set -eu
writers=34 readers=8 seconds=60 wait=30
while getopts w:r:s:x: option; do
	case $option in
	w) writers=$OPTARG ;;
	r) readers=$OPTARG ;;
	s) seconds=$OPTARG ;;
	x) wait=$OPTARG ;;
	*) exit 2 ;;
	esac
done
LC_ALL=C.UTF-8
export LC_ALL
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
cd "$work"
ocop-register init -q --province 68
before=$(ocop-export audit --columns entry | tail -1)

# Two rows a time, which are two entries of the audit.
write_on() {
	i=0
	while ! [ -e stop ]; do
		i=$((i + 1))
		status=0
		printf 'entity,name,type\nW%s-%s-A,A,farm\nW%s-%s-B,B,farm\n' \
		    "$1" "$i" "$1" "$i" |
		    ocop-register entities -q --wait "$wait" 2>>"said.$1" ||
		    status=$?
		echo "$i $status $(date +%s%N)" >>"wrote.$1"
	done
}

# What -v says of the audit is one statement, the rows are another.
read_on() {
	while ! [ -e stop ]; do
		status=0
		ocop-export entities --columns entity -v >"rows.$1" \
		    2>"head.$1" || status=$?
		entry=$(sed -n 's/.*audit entry \([0-9]*\),.*/\1/p' "head.$1")
		echo "$status $((entry - before)) $(($(wc -l <"rows.$1") - 1))" \
		    >>"read.$1"
	done
}

w=0
while [ "$w" -lt "$writers" ]; do
	w=$((w + 1))
	write_on "$w" &
done
r=0
while [ "$r" -lt "$readers" ]; do
	r=$((r + 1))
	read_on "$r" &
done
sleep "$seconds"
: >stop
wait

count() { # EXPRESSION FILE...: lines of which awk says so
	expression=$1
	shift
	cat "$@" | awk "$expression { n++ } END { print n + 0 }"
}
ocop-export entities --columns entity | sed 1d | sort >there
for file in wrote.*; do
	awk -v w="${file#wrote.}" '$2 == 0 {
		print "W" w "-" $1 "-A"; print "W" w "-" $1 "-B" }' "$file"
done | sort >acknowledged
lost=$(comm -23 acknowledged there | wc -l)
extra=$(comm -13 acknowledged there | wc -l)
locked=$(count '$2 == 4' wrote.*)
failed=$(count '$2 != 0 && $2 != 4' wrote.*)
unread=$(count '$1 != 0' read.*)
torn=$(count '$1 == 0 && $2 != $3' read.*)
longest=$(for file in wrote.*; do
	awk 'NR > 1 { print int(($3 - last) / 1e6) } { last = $3 }' "$file"
done | sort -n | tail -1)
findings=0
ocop-register verify -q >findings || findings=$(($(wc -l <findings) - 1))
{
	echo "writers $writers"
	echo "readers $readers"
	echo "seconds $seconds"
	echo "writes $(count '$2 == 0' wrote.*)"
	echo "locked $locked"
	echo "failed $failed"
	echo "lost $lost"
	echo "unacknowledged $extra"
	echo "longest_ms ${longest:-0}"
	echo "reads $(count '$1 == 0' read.*)"
	echo "unread $unread"
	echo "torn $torn"
	echo "findings $findings"
} | tr ' ' '\t'
cat said.* | sort | uniq -c | sort -rn | head -3 >&2
[ $((locked + failed + lost + extra + unread + torn + findings)) -eq 0 ]
