#!/bin/sh
# stress.sh: hostile files, large ones, with what each costs and says.  Prints
# TSV: what, bytes, exit status, seconds, peak_kb, last message.
#
# usage: stress.sh [-b BUILD] [-m MEGABYTES]
#
# BUILD is the folder of the tools (build/release), MEGABYTES the size of the
# streams (1024).  Nothing is written to disk but the catalog: the files are
# piped in.  No figure fails; an exit status above 5, as of a crash, does.
set -eu
BUILD=${BUILD:-build/release}
MEGABYTES=1024
while getopts b:m: option; do
	case $option in
	b) BUILD=$OPTARG ;;
	m) MEGABYTES=$OPTARG ;;
	*) exit 2 ;;
	esac
done
case $BUILD in
/*) ;;
*) BUILD=$PWD/$BUILD ;;
esac
PATH=$BUILD:$PATH
export PATH
LC_ALL=C.UTF-8
export LC_ALL
if ! [ -x /usr/bin/time ]; then
	echo 'stress.sh: it needs /usr/bin/time (Debian package time)' >&2
	exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work"
ocop-register -q init --province 68

# Pieces of streams.
bytes=$((MEGABYTES * 1048576))
head_of() { head -c "$bytes"; }
noise() { head_of </dev/urandom | LC_ALL=C tr -d '"'; } # no quotes: they end it
fill() { head -c "$1" /dev/zero | tr '\0' "$2"; }
header() { echo product,name,entity; }

# try WHAT COMMAND...: the stream on standard input into the command.
failed=0
try() {
	what=$1
	shift
	status=0
	/usr/bin/time -f '%e %M' -o time "$@" 2>messages >output || status=$?
	cat >/dev/null # what the tool did not want
	printf '%s\t%s\t%s\t%s\t%s\n' "$what" "$status" \
	    "$(tail -1 time | tr ' ' '\t')" "$(wc -l <messages)" \
	    "$(tail -1 messages | cut -c1-150)"
	[ "$status" -le 5 ] || failed=1
}

register() { try "$1" ocop-register products --max-errors "${2:-0}"; }

printf 'what\tstatus\tseconds\tpeak_kb\tmessages\tlast\n'
head_of </dev/urandom | register 'noise'
head_of </dev/zero | register 'zero bytes'
yes | head_of | register 'the same word'
{ header; head_of </dev/urandom; } | register 'noise below a header'
{ header; noise; } | register 'noise without quotes, 1000 faults' 1000
{ header; yes 'S1,Nem,CT01' | head_of; } | register 'one row again and again, 1000 faults' 1000
{ header; yes ',,' | head_of; } | register 'blank rows'
{ header; printf 'S1,"'; yes 'S2,Nem,CT01' | head_of; } |
    register 'a quote that does not close'
{ header; fill 104857600 x; } | register 'a line of 100 MB'
fill 104857600 x | register 'a header line of 100 MB'
{ header; fill 104857600 ,; echo; echo S2,Nem,CT01; } | register 'a row of 100 MB of commas'
{ header; fill 104857600 '"'; } | register 'a row of 100 MB of quotes'
awk 'BEGIN { for (i = 0; i < 2000000; i++) printf "cot%d,", i; print "x" }' |
    register 'a header of two million columns'
fill 104857600 , | register 'a header of 100 million columns'
{ printf 'product,name,entity'; awk 'BEGIN { for (i = 0; i < 16000; i++) printf ",cot%d", i; print "" }'
    yes 'S1' | head -100000; } | register '16,000 columns, 100,000 short rows, 1000 faults' 1000
{ printf '\377\376'; head_of </dev/urandom; } | register 'noise as UTF-16'
for encoding in tcvn3 vni viscii windows-1258; do
	{ header; noise; } |
	    try "noise as $encoding, 1000 faults" ocop-register products --encoding $encoding --max-errors 1000
done
{ echo product,member,set,criterion,points; noise; } |
    try 'noise as score sheets, 1000 faults' ocop-score check --max-errors 1000
{ echo product,member,set,criterion,points; yes 'S1,A,13,A1.1,3' | head_of; } |
    try 'one score again and again, 1000 faults' ocop-score check --max-errors 1000
{ printf 'a,b\n'; noise; } | try 'noise through ocop-export' ocop-export -
exit $failed
