#!/bin/sh
# Looks at the pages of ocop-report -t html in a real browser.
#
#	page.sh
#
# The tools are taken from $PATH.  A page must be valid HTML (tidy), load
# nothing and write nothing to the console, show its text and drawings, fit a
# telephone of 360 px without scrolling sideways, and print.  Skipped (77)
# without Chromium or tidy.
set -u
LC_ALL=C.UTF-8
export LC_ALL
unset OCOP_CATALOG
here=$(cd "$(dirname "$0")" && pwd) || exit 2

for program in chromium tidy; do
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
	timeout 60 chromium --headless --no-sandbox --disable-gpu \
	    --disable-quic --no-first-run --disable-background-networking \
	    --disable-component-update --disable-sync --hide-scrollbars \
	    --user-data-dir="$work/profile" "$@" 2>"$work/said"
}

ocop-register -q init --province 68 &&
    ocop-register -q units "$here/cli/data/xa.csv" &&
    ocop-register -q entities "$here/cli/data/chu-the.csv" &&
    ocop-register -q products "$here/cli/data/san-pham.csv" || exit 2
printf 'product,decision,issued,stars,kind\nCAPHE,1/QĐ,2024-03-01,4,first\nTRA,2/QĐ,2025-05-10,3,first\nDULICH,2/QĐ,2025-05-10,5,first\n' |
    ocop-register -q recognitions || exit 2
printf 'entity,name,type,unit\nE<&>,"HTX <b>""Đậm""</b> & Con",cooperative,24805\n' |
    ocop-register -q entities || exit 2

for lang in vi en; do
	page=summary-$lang.html
	ocop-report summary -t html --lang $lang --as-of 2025-12-31 \
	    -o "$page" || exit 2
	tidy -q -e --drop-empty-elements no --new-inline-tags data \
	    "$page" 2>"$work/tidy" || :
	# tidy is older than <data>
	grep -E 'Error|Warning' "$work/tidy" |
	    grep -v '<data> is not approved' && fail "$page: not valid"
	grep -nE 'https?://|<script|<link|@import|url\(' "$page" |
	    grep -v 'www.w3.org' && fail "$page: loads something"

	# What the page is, asked of the browser by a script that is not in it.
	{
		sed '/<\/body>/,$d' "$page"
		cat <<-'X'
		<script>
		document.documentElement.dataset.asked = [document.documentElement.scrollWidth <=
		    document.documentElement.clientWidth, document.querySelectorAll("svg").length,
		    document.querySelectorAll("table").length, document.body.innerText.length > 500].join(" ");
		</script>
		</body>
		</html>
		X
	} >asked.html
	for width in 360 1200; do
		browse --window-size=$width,900 --enable-logging=stderr \
		    --dump-dom "file://$work/asked.html" >dom
		asked=$(sed -n 's/.*data-asked="\([^"]*\)".*/\1/p' dom)
		[ "$asked" = 'true 3 5 true' ] ||
		    fail "$page at $width px: $asked"
		grep 'CONSOLE' said && fail "$page at $width px: console"
		browse --window-size=$width,900 --screenshot="shot-$width.png" \
		    "file://$work/$page" >/dev/null
		size=$(wc -c <"shot-$width.png")
		[ "$size" -gt 8000 ] || fail "$page at $width px: blank"
	done
	browse --print-to-pdf=a4.pdf "file://$work/$page" >/dev/null
	[ "$(head -c 5 a4.pdf)" = '%PDF-' ] || fail "$page: not printed"
done
exit $failed
