#!/bin/sh
# The tools of a build that is released are linked and compiled as hard to
# misuse as this machine can.
#
#	hardened.sh BUILD-TYPE TOOL...
set -u
case $1 in
Release | RelWithDebInfo | MinSizeRel) ;;
*)
	echo "hardened.sh: skipped: a build for debugging" >&2
	exit 77
	;;
esac
shift
if ! command -v readelf >/dev/null; then
	echo "hardened.sh: skipped: it needs readelf" >&2
	exit 77
fi
failed=0
for tool; do
	for want in 'lW GNU_RELRO' 'dW NOW' 'sW __stack_chk_fail' 'sW _chk@'; do
		readelf "-${want%% *}" "$tool" 2>/dev/null |
		    grep -q "${want#* }" && continue
		echo "$tool: no ${want#* }" >&2
		failed=1
	done
done
exit $failed
