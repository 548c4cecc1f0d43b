#!/bin/sh
# Every message has its Vietnamese: nothing untranslated, nothing unsure.
#
#	messages.sh		the test
#	messages.sh -u		brings data/locale/vi.po up to date
#
# Formats are compared with those of the sentence they stand for.
set -eu
cd "$(dirname "$0")/.."
for need in xgettext msgcmp; do
	if ! command -v "$need" >/dev/null; then
		echo "messages.sh: skipped: it needs gettext" >&2
		exit 77
	fi
done

po=data/locale/vi.po
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# Titles of reports that are one statement are in the heads of their files.
sed -n 's/^-- title: \(.*\)/N_("\1")/p' lib/sql/report/*.sql >"$work/titles.c"

# Sorted, and without places: a message moves more often than it changes.
# shellcheck disable=SC2046 # names of sources have no blanks
xgettext --from-code=UTF-8 --language=C --no-location --sort-output \
    --package-name=ocop --flag=N_:1:pass-c-format \
    --keyword=N_ --keyword=ocop_gettext --keyword=ocop_ngettext:1,2 \
    --keyword=ocop_fail:3 --keyword=ocop_fault_set:5 \
    --keyword=ocop_fault_about:5 --keyword=build_fault:5 \
    --keyword=cells_fault:4 --keyword=value_refuse:3 \
    --keyword=cli_said:2 --keyword=cli_usage:2 \
    -o "$work/ocop.pot" $(find lib cmd -name '*.[ch]' | LC_ALL=C sort) "$work/titles.c"
sed -i '/^"POT-Creation-Date/d' "$work/ocop.pot"

if [ "${1-}" = -u ]; then
	msgmerge --quiet --no-fuzzy-matching --no-location --sort-output \
	    --update --backup=none "$po" "$work/ocop.pot"
	msgattrib --no-obsolete -o "$po" "$po"
	exit
fi
msgfmt --check -o /dev/null "$po" 2>&1 || exit 1
msgcmp "$po" "$work/ocop.pot"
msgattrib --only-fuzzy "$po" | grep . && exit 1
msgattrib --only-obsolete "$po" | grep . && exit 1
msgfmt --statistics -o /dev/null "$po"
