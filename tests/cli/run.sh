#!/bin/sh
# Plays sessions and compares what happens with what they say.
#
#	run.sh [-u] FILE.session...
#
# A session is a tutorial that is also a test:
#
#	# prose; a blank line is prose, too
#	$ a command
#	> and its next line
#	what it prints, standard output and error as a terminal mixes them
#	[3]
#
# The last line is the exit status; none stands for 0.  So a command whose
# output may have blank lines, or lines that start with "#", is piped through
# grep or sed.  Each session is played in an empty folder of its own, beside
# which ../data (in $DATA) leads to the folder data beside this file, and
# ../shared (in $SHARED) to the folder shared beside the project: so messages
# name the same paths everywhere.  "# Needs: ..." names what a session cannot
# do without: a path, a program, or "no-root"; where it is missing, the
# session is skipped (77).
#
# -u writes into the session what happened; read the difference before you
# believe it.
set -u

SKIPPED=77
: "${LIMIT:=60}" # seconds a command may take

here=$(cd "$(dirname "$0")" && pwd) || exit 2
DATA=../data SHARED=../shared
unset OCOP_CATALOG LANG LANGUAGE LC_CTYPE LC_MESSAGES LC_COLLATE LC_NUMERIC \
    COLUMNS NO_COLOR TERM
LC_ALL=C.UTF-8 TZ=UTC USER=clerk
LSAN_OPTIONS=suppressions=$here/../lsan.supp:print_suppressions=0
export DATA SHARED LC_ALL TZ USER LSAN_OPTIONS

# Whether everything the session needs is there; names what is not.
has_needs() {
	for need in $(sed -n 's/^# Needs: //p' "$1"); do
		case $need in
		no-root)
			[ "$(id -u)" -ne 0 ] && continue ;;
		'$SHARED'/*)
			[ -e "$work/shared/${need#*/}" ] && continue ;;
		*)
			command -v "$need" >/dev/null && continue ;;
		esac
		echo "${1##*/}: skipped: it needs $need" >&2
		return 1
	done
}

# Runs the command that has been gathered, if there is one.
finish_command() {
	[ -n "$command" ] || return 0
	timeout "$LIMIT" sh -c "$command" </dev/null 2>&1
	status=$?
	[ "$status" -eq 0 ] || echo "[$status]"
	command=
}

# The session on standard input as it goes here and now.
play() {
	command=
	while IFS= read -r line || [ -n "$line" ]; do
		case $line in
		'$ '*)
			finish_command
			command=${line#'$ '} ;;
		'> '*)
			command="$command
${line#'> '}" ;;
		'' | '#'*)
			finish_command ;;
		*)
			continue ;; # what was printed when it was written
		esac
		printf '%s\n' "$line"
	done
	finish_command
}

update=no
if [ "${1-}" = -u ]; then
	update=yes
	shift
fi
if [ $# -eq 0 ]; then
	echo "usage: run.sh [-u] FILE.session..." >&2
	exit 2
fi

work=$(mktemp -d) || exit 2
trap 'chmod -R u+w "$work"/box 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
ln -s "$here/data" "$work/data"
ln -s "$here/../../../shared" "$work/shared"

result=0
played=no
for session; do
	if ! grep -q '^\$ ' "$session"; then
		echo "$session: no session: it has no command" >&2
		result=1
		continue
	fi
	if ! has_needs "$session"; then
		continue
	fi
	played=yes
	if [ -d "$work/box" ]; then
		chmod -R u+w "$work/box"
		rm -rf "$work/box"
	fi
	mkdir "$work/box"
	(cd "$work/box" && play) <"$session" >"$work/played"
	if [ "$update" = no ]; then
		diff -u "$session" "$work/played" || result=1
	elif ! cmp -s "$session" "$work/played"; then
		cat "$work/played" >"$session"
	fi
done
[ "$played" = yes ] || [ "$result" -ne 0 ] || result=$SKIPPED
exit "$result"
