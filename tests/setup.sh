#!/bin/sh
# Makes sure that the Debian packages are there that the project needs.
#
#	setup.sh run	to build the tools and to play the demonstration
#	setup.sh test	to run every test as well
#
# Missing packages are installed with apt-get, as root or through sudo.
# Where neither is possible, the command to type is printed, and the exit
# status is 2.
set -u

run='gcc libc6-dev cmake ninja-build libsqlite3-dev libcsv-dev
libutf8proc-dev libsodium-dev libxlsxwriter-dev libminizip-dev
zlib1g-dev libical-dev gettext'
test='clang llvm libclang-rt-14-dev g++ pkg-config libcmocka-dev sqlite3 perl mandoc unzip zip
chromium fonts-noto-core tidy libxml2-utils poppler-utils'

case ${1-} in
run) wanted=$run ;;
test) wanted="$run $test" ;;
*)
	echo 'usage: setup.sh run|test' >&2
	exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null; then
	echo "setup.sh: not Debian, so nothing was looked up; it has to have:
$wanted" >&2
	exit 0
fi

missing=
for package in $wanted; do
	state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)
	[ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

# Prints what to type, for someone who may install packages.
give_up() {
	echo "setup.sh: $1; please run:" >&2
	echo "sudo apt-get install$missing" >&2
	exit 2
}

if [ "$(id -u)" -eq 0 ]; then
	as_root=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
	as_root='sudo -n'
elif command -v sudo >/dev/null && [ -t 0 ] && [ -t 2 ]; then
	as_root=sudo # it asks for the password
else
	give_up 'packages are missing'
fi

echo "setup.sh: installing$missing" >&2
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT
# Lists that cannot be fetched may still hold what is needed.
$as_root apt-get -q update >"$log" 2>&1 || cat "$log" >&2
# shellcheck disable=SC2086 # both are lists of words
if ! $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y --no-install-recommends install $missing >"$log" 2>&1; then
	cat "$log" >&2
	give_up 'the packages could not be installed'
fi
