#!/bin/sh
# Runs what man/ocop-cron.7 shows as it would be run.
#
#	cron.sh
#
# The tools are taken from $PATH.  The crontab, the script and the units are
# taken out of the page; /srv/ocop and /usr/local/bin become folders of the
# test, in which ocop-report has a day of its own.  Each command is run as cron
# does: no terminal, nothing on standard input, no environment but that of the
# crontab.  On a day when nothing is wrong nothing may be printed; when letters
# are to be written, only the line that says so prints.
set -u
unset OCOP_CATALOG
page=$(cd "$(dirname "$0")/../man" && pwd)/ocop-cron.7
demo=$(cd "$(dirname "$0")/demo" && pwd)
tools=$(dirname "$(command -v ocop-report)") || exit 2

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
srv=$work/srv
bin=$work/bin
mkdir -p "$srv/bin" "$srv/www" "$srv/sao-luu" "$srv/in" "$srv/done" "$srv/refused" "$bin"
failed=$work/failed

wrong() {
	echo "cron.sh: $*"
	: >"$failed"
}

# The literal block that follows a heading of the page, as one would copy it.
block() {
	awk -v heading="$1" '
	/^\.S[hs] / { inside = substr($0, 5) == heading }
	/^\.Ed/ { if (literal) exit }
	literal { print }
	inside && /^\.Bd -literal/ { literal = 1 }' "$page" |
	    sed "s|\\\\e|\\\\|g; s|/srv/ocop|$srv|g; s|/usr/local/bin|$bin|g"
}

# Tools with the day of the test: that of the machine is another each time.
for tool in register score rank report export; do
	ln -s "$tools/ocop-$tool" "$bin/ocop-$tool"
done
rm "$bin/ocop-report"
cat >"$bin/ocop-report" <<END
#!/bin/sh
exec "$tools/ocop-report" "\$@" --as-of "\$(cat "$work/day")"
END
chmod +x "$bin/ocop-report"

# The catalog of the demonstration.
(
	cd "$demo" || exit 2
	OCOP_CATALOG=$srv/ocop.db
	export OCOP_CATALOG
	ocop-register init -q --province 68 || exit 2
	for kind in units entities products members applications recognitions; do
		ocop-register $kind -q $kind.csv || exit 2
	done
	ocop-score load -q --round 2026-2 sheets.csv
) || exit 2

block CRONTAB >"$work/crontab"
block take-in >"$srv/bin/take-in"
chmod +x "$srv/bin/take-in"

# crond: sets what the crontab sets, and runs the commands.  A % that is not
# escaped would end a command; the page has none.
run_crontab() {
	sed -n 's/^\([A-Z_]*\)=/\1=/p' "$work/crontab" >"$work/environment"
	grep -v -e '^#' -e '^$' -e '^[A-Z_]*=' "$work/crontab" |
	while read -r minute hour day month weekday command; do
		case "$minute$hour$day$month$weekday" in
		*[!0-9*/,-]*) wrong "no time: $minute $hour $day $month $weekday" ;;
		esac
		case $(printf '%s' "$command" | sed 's/\\%//g') in
		*%*) wrong "a bare %: $command" ;;
		esac
		command=$(printf '%s' "$command" | sed 's/\\%/%/g')
		# shellcheck disable=SC2046 # settings of the page have no blanks
		(cd "$srv" && env -i HOME="$srv" LOGNAME=ocop \
		    $(cat "$work/environment") \
		    sh -c "$command" </dev/null >"$work/mail" 2>&1)
		echo "$? $(wc -c <"$work/mail" | tr -d ' ') $command"
		[ ! -s "$work/mail" ] || cp "$work/mail" "$work/mailed"
	done
}

echo 2026-11-20 >"$work/day"
run_crontab >"$work/ran"

[ "$(wc -l <"$work/ran")" -ge 8 ] || wrong 'the crontab has lost lines'
grep -v '^0 0 ' "$work/ran" && wrong 'a day when nothing is wrong is not quiet'
for file in www/index.html www/ocop.ics; do
	[ -s "$srv/$file" ] || wrong "$file was not written"
done
[ "$(find "$srv" -name 'thong-bao-????-??.csv' | wc -l)" -eq 1 ] ||
    wrong 'no file of letters with its month'
set -- "$srv"/sao-luu/ocop-????-??-??.db
if [ $# -ne 1 ] || ! ocop-register verify -q -d "$1"; then
	wrong 'no sound backup of the day'
fi
grep -q '<html lang="vi"' "$srv/www/index.html" || wrong 'the page is not in Vietnamese'

# On the day on which the window of GAO opens one line says so.
echo 2026-12-22 >"$work/day"
run_crontab >"$work/ran"
if [ "$(grep -c '^1 ' "$work/ran")" -ne 1 ] ||
    ! grep -q '^1 [1-9][0-9]* ocop-report expiring --notices' "$work/ran"; then
	cat "$work/ran"
	wrong 'one line was to speak'
fi
grep -q '^ *GAO ' "$work/mailed" || wrong 'the mail does not name GAO'

# Files come in: one is stored, one is refused; then the catalog is locked for
# longer than a writer waits, and the file is stored all the same.
take_in() {
	env -i PATH="$bin:/usr/bin:/bin" OCOP_CATALOG="$srv/ocop.db" \
	    "$srv/bin/take-in" </dev/null >"$work/mail" 2>&1
}
printf 'product,name,entity,set\nSEN,Trà sen,CT01,11\n' >"$srv/in/a.csv"
printf 'product,name,entity,set\nSAI,Sai,KHONG,11\n' >"$srv/in/b.csv"
take_in
ls "$srv/in" "$srv/done" "$srv/refused" >"$work/files"
grep -q 'b.csv:2: column entity: ' "$work/mail" || wrong 'the fault was not mailed'
if ! [ -e "$srv/done/a.csv" ] || ! [ -e "$srv/refused/b.csv" ] ||
    ! [ -s "$srv/refused/b.csv.tsv" ] || [ -n "$(ls "$srv/in")" ]; then
	cat "$work/mail" "$work/files"
	wrong 'files are not where they belong'
fi
if command -v sqlite3 >/dev/null; then
	printf 'product,name,entity,set\nMO,Mơ,CT01,11\n' >"$srv/in/c.csv"
	{ echo 'BEGIN EXCLUSIVE;'; sleep 7; echo 'ROLLBACK;'; } |
	    sqlite3 "$srv/ocop.db" &
	sleep 1
	sed -i 's/for pause in 10 60 0/for pause in 1 1 0/' "$srv/bin/take-in"
	take_in
	wait
	[ -e "$srv/done/c.csv" ] || {
		cat "$work/mail"
		wrong 'a locked catalog was not tried again'
	}
fi

# Two loads of different rounds and many reports at one time: every report is
# of a whole catalog, and no sheet is lost.
before=$("$tools/ocop-export" sheets -d "$srv/ocop.db" | wc -l)
rounds='2030-1 2030-2 2030-3'
for round in $rounds; do
	sed "s/2026-2/$round/" "$demo/members.csv" |
	    "$tools/ocop-register" members -q -d "$srv/ocop.db" ||
	    wrong "no members of $round"
done
for round in $rounds; do
	"$tools/ocop-score" load -q -d "$srv/ocop.db" --round "$round" \
	    "$demo/sheets.csv" 2>"$work/load-$round" || echo $? >>"$work/load-$round" &
	for i in 1 2 3 4; do
		"$tools/ocop-export" sheets -d "$srv/ocop.db" 2>&1 | wc -l \
		    >"$work/count-$round-$i" &
	done
done
wait
sheets=$(($("$tools/ocop-export" sheets -d "$srv/ocop.db" | wc -l) - before))
one=$((before - 1))
cat "$work"/load-*
[ "$sheets" -eq $((3 * one)) ] || wrong "$sheets sheets are more, not $((3 * one))"
for count in "$work"/count-*; do
	[ $((($(cat "$count") - before) % one)) -eq 0 ] ||
	    wrong "a report saw $(cat "$count") lines, half of a load"
done

# The units: each command is run, and systemd reads them.
mkdir "$work/units"
for unit in ocop-notices.service ocop-notices.timer ocop-pages.service \
    ocop-pages.timer; do
	block "$unit" >"$work/units/$unit"
	[ -s "$work/units/$unit" ] || wrong "the page has no $unit"
done
echo 2026-11-20 >"$work/day"
rm -f "$srv"/www/*
for unit in "$work"/units/*.service; do
	sed -n 's/^Environment=//p' "$unit" >"$work/environment"
	grep '^ExecStart=' "$unit" >"$work/starts" || wrong "$unit starts nothing"
	while IFS= read -r start; do
		# shellcheck disable=SC2046,SC2086 # words, as systemd splits them
		env -i $(cat "$work/environment") ${start#ExecStart=} \
		    </dev/null >"$work/mail" 2>&1 || wrong "$start: $?"
		[ ! -s "$work/mail" ] || wrong "$start is not quiet"
	done <"$work/starts"
done
for file in index.html ocop.ics; do
	[ -s "$srv/www/$file" ] || wrong "the units have not written $file"
done
if command -v systemd-analyze >/dev/null; then
	if ! systemd-analyze verify --man=no "$work"/units/* >"$work/verify" 2>&1 ||
	    grep -q ocop "$work/verify"; then
		cat "$work/verify"
		wrong 'systemd has something to say'
	fi
	sed -n 's/^OnCalendar=//p' "$work"/units/*.timer |
	while IFS= read -r when; do
		systemd-analyze calendar "$when" >/dev/null ||
		    wrong "OnCalendar=$when"
	done
else
	echo 'cron.sh: the units were not verified: no systemd-analyze'
fi

[ ! -e "$failed" ]
