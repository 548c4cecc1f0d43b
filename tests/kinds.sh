#!/bin/sh
# A kind is a file of lib/kind and a table: what cmake/Kinds.cmake makes of one
# that no source knows works in sqlite3, and what is wrong in one is named.
#
#	kinds.sh [CMAKE]
#
# Skipped (77) without sqlite3.
set -u
cmake=${1-cmake}
cd "$(dirname "$0")/.." || exit 2
if ! command -v sqlite3 >/dev/null; then
	echo 'kinds.sh: skipped: it needs sqlite3' >&2
	exit 77
fi
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
root=$work/root
made=$work/made
failed=0
mkdir -p "$root/include" "$root/lib"
cp -R data man "$root"
cp -R include/ocop "$root/include"
cp -R lib/kind lib/sql "$root/lib"

make_kinds() {
	"$cmake" -DROOT="$root" -DOUT="$made" -P cmake/Kinds.cmake 2>&1
}

# wants NAME TEXT: standard input is that text.
wants() {
	cat >"$work/got"
	if [ "$(cat "$work/got")" != "$2" ]; then
		echo "$1: want"
		echo "$2"
		echo 'got'
		cat "$work/got"
		failed=1
	fi
}

# kind TYPE FLAGS REFERS LIMIT LABEL: a kind with a column that has these.
kind() {
	{
		printf '# Prizes [of fairs; and others] that makers won (giải thưởng).\n'
		printf '# More is said\n# .Cm here .\n'
		printf 'column\ttype\tflags\trefers\tlimit\tmeaning\texample\tlabel_vi\tother\n'
		printf 'entity\tcode\tkey\tentities\t\tMaker.\tVIDU\n'
		printf 'by\ttext\tkey\t\t\tWho gave it; ABC.\tVIDU\n'
		printf 'won\tdate\trequired\t\t\tThe day.\n'
		printf 'gone\t%s\t%s\t%s\t%s\tLost.  .Cm won  is before.\t\t%s\n' "$@"
	} >"$root/lib/kind/fair-prizes.tsv"
}

kind date '' '' 'after won' 'ngày mất'
make_kinds || exit 1
put=$made/sql/kind/put_fair_prizes.sql
{
	echo 'CREATE TABLE fair_prizes (entity TEXT, "by" TEXT, won TEXT, gone TEXT, PRIMARY KEY (entity, "by"));'
	echo '.parameter init'
	echo ".parameter set :entity \"'E1'\""
	echo ".parameter set :by \"'Sở'\""
	echo ".parameter set :won \"'2026-01-01'\""
	cat "$put"
	echo ".parameter set :gone \"'2026-02-01'\""
	cat "$put" "$made/sql/kind/list_fair_prizes.sql" \
	    "$made/sql/kind/keys_fair_prizes.sql" \
	    "$made/sql/kind/get_fair_prizes.sql"
	echo 'CREATE TABLE villages (village TEXT);'
	echo "INSERT INTO villages VALUES ('V');"
	echo ".parameter set :value \"'V'\""
	cat "$made/sql/kind/has_villages.sql"
} | sqlite3 2>&1 | wants statements 'E1|Sở|2026-01-01|2026-02-01
E1/Sở
E1|Sở|2026-01-01|2026-02-01
1'
grep -A9 'fair_prizes\[\]' "$made/kinds.c" | tr '\t' ' ' | wants kinds.c \
    'static const struct ocop_column fair_prizes[] = {
 { "entity", OCOP_CODE, OCOP_KEY | OCOP_REQUIRED, "entities" },
 { "by", OCOP_TEXT, OCOP_KEY | OCOP_REQUIRED, NULL },
 { "won", OCOP_DATE, OCOP_REQUIRED, NULL },
 { "gone", OCOP_DATE, 0, NULL },
};
static const struct ocop_limit fair_prizes_limits[] = {
 { 3, OCOP_AFTER, 2 },
};'
sed -n '/^\.Ss fair-prizes/,/^\.El/p' "$made/man/ocop.5" | wants ocop.5 \
    '.Ss fair-prizes
Prizes [of fairs; and others] that makers won (giải thưởng).
More is said
.Cm here .
.Pp
.Bl -tag -width 12n -compact
.It Cm entity
(code; key; in entities)
Maker.
.It Cm by
(text; key)
Who gave it; ABC.
.It Cm won
(date; required)
The day.
.It Cm gone
(date; after won)
Lost.
.Cm won
is before.
.El'
sed -n '/^\.It Cm fair-prizes/,+1p' "$made/man/ocop-register.1" |
    wants ocop-register.1 '.It Cm fair-prizes
Prizes [of fairs; and others] that makers won (giải thưởng).'
grep fair-prizes "$made/man/ocop-export.1" | wants ocop-export.1 \
    '.Cm conclusions , fair-prizes ,'
grep -c 'fair-prizes' "$made/data/examples.tsv" | wants examples.tsv 2
grep 'ngày mất' "$made/data/columns.tsv" | wants columns.tsv 'gone	ngày mất	'

# refused WHY: what the build says of it.
refused() {
	make_kinds | tr -s ' \n\t' ' ' |
	    grep -qF "lib/kind/fair-prizes.tsv: $1" || {
		echo "not refused: $1"
		failed=1
	}
}

refuses() {
	why=$1
	shift
	kind "$@"
	refused "$why"
}
refuses 'column gone: what is "day"?' day '' '' '' ''
refuses 'column gone: what is "need"?' date need '' '' ''
refuses 'column gone: makers is no kind, has no lib/sql/has/has_makers.sql, and is no list of data/words.tsv' code '' makers '' ''
refuses 'column gone: what is "before won"?' date '' '' 'before won' ''
refuses 'a limit names lost, which is no column' date '' '' 'after lost' ''
edit() {
	kind date '' '' '' ''
	sed "$1" "$root/lib/kind/fair-prizes.tsv" >"$work/edited"
	cp "$work/edited" "$root/lib/kind/fair-prizes.tsv"
	refused "$2"
}
edit 's/^gone.*/name	text				Name.		tên/' \
    'column name: data/columns.tsv or another kind has its label_vi already'
edit 's/The day\.//' 'column won: its meaning is blank'
edit 's/	key	/		/' 'no column has the flag key'
edit '4s/limit/limits/' 'want the header column type flags'
edit 1,3d 'its head has no sentence that says what it is'
exit $failed
