#!/bin/sh
# Backups that are killed, and that find no room: what is there stays whole,
# and at most files of the draft's name are left over.
#
#	backup.sh [ROUNDS]
#
# The tools are taken from $PATH.  A full disk is a small tmpfs, for which it
# must be root; without it that part is left out, and said so.
set -eu
rounds=${1:-100}
work=$(mktemp -d) || exit 2
trap 'umount "$work/small" 2>/dev/null || :; rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
cd "$work"

fail() {
	echo "backup.sh: $*" >&2
	exit 1
}

ocop-register init -q --province 68
ocop-register backup -q copy.db
i=0 whole=0
while [ "$i" -lt "$rounds" ]; do
	i=$((i + 1))
	printf 'day,name\n2%03d-01-01,Ngày %s\n' "$i" "$i" |
	    ocop-register -q holidays
	ocop-register backup -q copy.db &
	tool=$!
	# from at once to about when it is done
	sleep "0.$(printf %03d $((i * 7 % 120)))"
	kill -9 "$tool" 2>/dev/null || whole=$((whole + 1))
	wait "$tool" 2>/dev/null || :
	ocop-register verify -q -d copy.db || fail "round $i: copy.db is not whole"
	for file in copy.db?*; do
		case $file in
		copy.db-wal | copy.db-shm | copy.db."$tool"*) ;;
		'copy.db?*') ;;
		*) fail "round $i: left $file" ;;
		esac
	done
	rm -f copy.db.*
done
ocop-register backup -q copy.db
ocop-register verify -q -d copy.db
ocop-export holidays >here
ocop-export holidays -d copy.db | cmp - here
echo "$rounds killed, $whole of them too late"

if [ "$(id -u)" -ne 0 ] || ! mkdir small ||
    ! mount -t tmpfs -o size=$(($(stat -c %s copy.db) * 3 / 2)) none small 2>/dev/null; then
	echo 'no tmpfs: a full disk was not tried'
	exit
fi
cp copy.db small/copy.db
status=0
ocop-register backup small/copy.db || status=$?
[ "$status" -eq 6 ] || fail "a full disk: status $status"
cmp copy.db small/copy.db || fail "a full disk: the old copy is gone"
[ "$(ls small)" = copy.db ] || fail "a full disk: left $(ls small)"
echo 'a full disk: status 6, the old copy is whole, nothing is left'
