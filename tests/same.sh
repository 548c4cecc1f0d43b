#!/bin/sh
# The same catalog and the same day make the same bytes: every report in every
# format, twice, in another time zone, locale, folder and moment and by
# another user.
#
#	same.sh
#
# The tools are taken from $PATH.  Pages, tables for people and calendars have
# a language, which is named, and bars of such a table characters of UTF-8 where
# the locale has them; nothing else hangs on one.
set -u
unset OCOP_CATALOG
demo=$(cd "$(dirname "$0")/demo" && pwd)
tools=$(dirname "$(command -v ocop-report)") || exit 2

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
mkdir "$work/first" "$work/second" "$work/elsewhere"
catalog=$work/ocop.db

(
	cd "$demo" || exit 2
	PATH=$tools:$PATH OCOP_CATALOG=$catalog
	export PATH OCOP_CATALOG
	ocop-register init -q --province 68 || exit 2
	for kind in units entities products members applications recognitions; do
		ocop-register $kind -q $kind.csv || exit 2
	done
	ocop-score load -q --round 2026-2 sheets.csv &&
	    ocop-rank recognise -q --round 2026-2 --decision 4107/QĐ-UBND \
		--date 2026-12-15 >/dev/null
) || exit 2

# What is asked: every report of every tool, and some tables.
{
	"$(dirname "$demo")/uses.pl" report | sed 's/$/ --as-of 2027-01-05/'
	"$(dirname "$demo")/uses.pl" score rank register
	cat <<'END'
report targets --as-of 2026-12-31 --by year T1
score sheet CAPHE --round 2026-2
export recognitions
export sheets
export audit
END
} >"$work/asked" || exit 2

# The answers, in the formats that the tool and the build have.
ask() {
	into=$1
	while read -r tool words; do
		name=$(printf '%s' "$tool $words" | tr -c 'A-Za-z0-9\n' -)
		formats=$("$tools/ocop-$tool" --lang en --help |
		    sed -n 's/.*--to FORMAT *one of: //p')
		case $words in
		*--ics*) formats=ics ;; # a format of its own
		esac
		for format in $formats; do
			to="-t $format"
			[ "$format" != ics ] || to=
			locale=$LC_ALL
			[ "$format" != table ] || locale=C.UTF-8
			# shellcheck disable=SC2086 # words of the line
			LC_ALL=$locale "$tools/ocop-$tool" $words -d "$catalog" $to \
			    --lang vi >"$into/$name.$format" 2>"$into/$name.$format.err"
			echo "$? $format $tool $words" >>"$into/statuses"
		done
	done <"$work/asked"
}

(cd "$work/elsewhere" && TZ=Pacific/Kiritimati LC_ALL=C USER=mot HOME=/ ask "$work/first") ||
    exit 1
sleep 2 # no format may hold the second it was made in
(cd / && TZ=America/Los_Angeles LC_ALL=vi_VN.UTF-8 LANGUAGE=en USER=hai \
    COLUMNS=40 ask "$work/second") || exit 1
if grep -v '^[01] ' "$work/first/statuses"; then
	echo 'same.sh: not answered'
	exit 1
fi
echo "$(find "$work/first" -size +0 ! -name '*.err' | wc -l) answers"
diff -rq "$work/first" "$work/second"
