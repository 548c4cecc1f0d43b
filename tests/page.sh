#!/bin/sh
# Looks at the pages of ocop-report -t html: every report, in both languages.
#
#	page.sh
#
# The tools are taken from $PATH.  A page must be valid HTML (tidy) and well
# formed (xmllint), with captions, headings and references in order; load
# nothing; have no word of the other language.  In a real browser it must say
# nothing on the console, fit a telephone of 360 px without scrolling sideways,
# keep its drawings within their frames and its texts apart from what is behind
# them, in light and dark, and print on A4 with heads and page numbers.
# Skipped (77) without Chromium, tidy, xmllint or pdftotext.
set -u
LC_ALL=C.UTF-8
export LC_ALL
unset OCOP_CATALOG
here=$(cd "$(dirname "$0")" && pwd) || exit 2
own=$here/page
day=2026-10-09

for program in chromium tidy xmllint pdftotext; do
	if ! command -v $program >/dev/null; then
		echo "page.sh: skipped: it needs $program" >&2
		exit 77
	fi
done

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
cd "$work" || exit 2
failed=0

fail() {
	echo "page.sh: $1" >&2
	failed=1
}

# browse OPTIONS... PAGE: what the browser prints, its own troubles apart.
browse() {
	timeout 120 chromium --headless --no-sandbox --disable-gpu \
	    --disable-quic --no-first-run --disable-background-networking \
	    --disable-component-update --disable-sync --hide-scrollbars \
	    --no-pdf-header-footer --user-data-dir="$work/profile" \
	    "$@" 2>said
}

# write CATALOG REPORT NAME OPTIONS...: a page in each language.
pages=
write() {
	for lang in vi en; do
		catalog=$1 report=$2 page=$3-$lang.html
		(shift 3 && ocop-report "$report" -d "$catalog.db" -q \
		    -t html --lang $lang -o "$page" "$@") ||
		    fail "$page was not written"
		pages="$pages $page"
	done
}

sh "$own/catalog.sh" "$here/cli/data" 300 || exit 2
"$here/uses.pl" -o report | sed '/--ics/d; s/^report //' >uses
while read -r report options; do
	case $options in
	*--explain*) name=explain ;;
	*--notices*) name=notices ;;
	*) name=$report ;;
	esac
	# shellcheck disable=SC2086 # options of the line
	write round "$report" "$name" --as-of $day $options
done <uses
write round round near --round 2026-2 --near 1
write round inspections never --never --as-of $day
write round expiring none --state filed --as-of 2024-06-01
write country summary country --as-of 2025-06-30
write country expiring many --as-of 2025-06-30
write country targets by-province --by province --as-of 2025-06-30
write country targets by-year --by year --as-of 2025-06-30
write country targets by-group --by group --as-of 2025-06-30
write hostile expiring hostile --as-of 2026-06-30
write hostile communes hostile-communes --as-of 2026-06-30

# What must not be in any page, as XPath.
cat >wrong <<'...'
//script | //link | //img | //iframe | //object | //base | //*[@style]
//@src | //@*[starts-with(name(), 'on')]
//@href[not(substring(., 2) = //@id)]
//@aria-labelledby[not(. = //@id)] | //@aria-describedby[not(. = //@id)]
//*[@id][@id = preceding::*/@id or @id = ancestor::*/@id]
//style[contains(., 'url(') or contains(., '@import') or contains(., 'http')]
//table[not(caption)] | //th[not(@scope)] | //h3 | //h4
//section[not(h2)] | //section[not(@aria-labelledby)] | //figure[not(figcaption)]
//svg[not(@aria-hidden)][not(@role = 'img' and title and desc)]
/html[count(//h1) != 1 or count(//main) != 1 or count(//footer) != 1]
/html[not(head/meta[@content = "default-src 'none'; style-src 'unsafe-inline'"])]
/html[not(head/meta[@charset = 'utf-8']) or not(@lang) or not(head/title)]
//tr[count(td) > 0 and count(td) != count(../../thead/tr/th)]
...
query="concat($(sed "s/.*/count(&), ' ',/" wrong | tr '\n' ' ')'')"

for page in $pages; do
	# tidy is older than <data>
	tidy -q -e --drop-empty-elements no --new-inline-tags data \
	    "$page" 2>&1 | grep -E 'Error|Warning' |
	    grep -v '<data> is not approved' && fail "$page: not valid"
	counts=$(xmllint --xpath "$query" "$page" 2>&1)
	case $counts in
	*[!0\ ]*) fail "$page: $counts of$(printf '\n%s' "$(cat wrong)")" ;;
	esac
	case $page in
	*-vi.html) perl "$own/words.pl" vi "$page" ;;
	*) perl "$own/words.pl" en "$page" ;;
	esac || fail "$page: words of the other language"
done

# The same pages as a machine shows them that prefers the dark.
for page in $pages; do
	sed 's/@media screen and (prefers-color-scheme: dark)/@media screen/' \
	    "$page" >"dark-$page"
done

# A page that is wrong, so that what finds nothing has looked.
cat >wrong.html <<'...'
<!DOCTYPE html><title>x</title><body style="background: #fff; color: #999">
<p style="width: 2000px">A page that is wider than any screen, and faint, too,
with text enough.</p>
...
# shellcheck disable=SC2086 # a list of words
perl "$own/frames.pl" "$own/ask.js" 360 1200 -- $pages wrong.html >light.html
# shellcheck disable=SC2046
perl "$own/frames.pl" "$own/ask.js" 360 -- $(echo "$pages" |
    sed 's/ / dark-/g') >dark.html
wanted=0
for page in $pages; do
	wanted=$((wanted + 3))
done
for frames in light dark; do
	browse --window-size=1300,1000 --enable-logging=stderr --dump-dom \
	    "file://$work/$frames.html" | sed -n '/<pre id="said">/,/<.pre>/p' |
	    sed 's/.*<pre id="said">//; s/<.pre>.*//' >asked
	grep CONSOLE said && fail "$frames: the console"
	cat asked >>all
	grep -v '^wrong.html' asked | grep -vE \
	    "^[^ ]* (360|1200) wide=0 text=true outside=0 faint= dark=$(
		[ $frames = dark ] && echo true || echo false)\$" &&
	    fail "$frames: the above"
done
[ "$(grep -cv '^wrong.html' all)" -eq $wanted ] ||
    fail "$(grep -cv '^wrong.html' all) frames of $wanted were looked at"
[ "$(grep -c '^wrong.html.* wide=[1-9].*faint=P' all)" -eq 2 ] ||
    fail 'the wrong page was not found out'

# shot PAGE WIDTH HEIGHT: a picture of that size that is not blank.
shot() {
	browse --window-size="$2,$3" --screenshot=shot.png "file://$work/$1" \
	    >/dev/null
	# shellcheck disable=SC2046
	set -- "$1" "$2" "$3" $(perl "$own/png.pl" shot.png)
	if [ "${4-}" != "$2" ] || [ "${5-}" != "$3" ] ||
	    [ "${6-0}" -le 50 ] || [ "${7-100}" -ge 95 ]; then
		fail "$1 at $2 px: picture $*"
	fi
}
shot summary-vi.html 360 800
shot country-en.html 1200 900
shot dark-many-vi.html 1200 900

# sheet PAGE LEAST MOST HEAD: printed on so many pages, all of A4, each with
# its title above and its number below; the table with its head on each.
sheet() {
	browse --print-to-pdf=a4.pdf "file://$work/$1" >/dev/null
	title=$(sed -n 's/.*<h1>\(.*\)<.h1>.*/\1/p' "$1")
	count=$(pdfinfo a4.pdf | sed -n 's/^Pages: *//p')
	pdfinfo -f 1 -l "$count" a4.pdf | grep '^Page .*size:' |
	    grep -vE '59[45].* x 84[12]|84[12].* x 59[45]' && fail "$1: not A4"
	if [ "$count" -lt "$2" ] || [ "$count" -gt "$3" ]; then
		fail "$1: $count pages"
	fi
	for number in $(seq "$count"); do
		pdftotext -layout -f "$number" -l "$number" a4.pdf text
		grep -q "$title" text || fail "$1: page $number has no title"
		grep -Eq "$number ?/ ?$count\$" text ||
		    fail "$1: page $number has no number"
		[ "$number" -eq 1 ] || [ -z "$4" ] || grep -q "$4" text ||
		    fail "$1: the table has no head on page $number"
	done
}
sheet summary-vi.html 3 10 ''
sheet many-en.html 10 40 commune
sheet round-vi.html 1 4 ''
exit $failed
