#!/bin/sh
# Checks that the man pages say what the tools do.
#
#	man.sh
#
# The tools are taken from $PATH.  Each page must be clean mdoc; a page of
# section 1 names exactly the options and commands of its tool's --help;
# ocop.5 names exactly the columns of every table, each of which has a label in
# Vietnamese, the files and columns of rule packs and the measures of the
# targets; ocop-errors.7 names exactly the codes of all faults, each with an
# example that a session shows; the walk in README.md is that of walk.session.
# Skipped (77) without mandoc.
set -u
LC_ALL=C.UTF-8
export LC_ALL
unset OCOP_CATALOG
cd "$(dirname "$0")/.." || exit 2
project=$PWD

if ! command -v mandoc >/dev/null; then
	echo 'man.sh: skipped: it needs mandoc' >&2
	exit 77
fi
if ! command -v ocop-register >/dev/null; then
	echo 'man.sh: the tools are not in PATH' >&2
	exit 2
fi

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
failed=$work/failed

# same WHAT: the files documented and built hold the same lines.
same() {
	if ! diff "$work/documented" "$work/built" >"$work/diff"; then
		echo "$1: < only in the page, > only in the tool"
		grep '^[<>]' "$work/diff"
		: >"$failed"
	fi
}

# The items of a page, or of one of its parts, "Cm" or "Fl" taken off:
#	items PAGE MACRO [PART]
items() {
	awk -v macro="$2" -v part="${3-}" '
	/^\.S[hs] / { inside = part == "" || substr($0, 5) == part }
	inside && $1 == ".It" && $2 == macro {
		for (i = 3; i <= NF; i++)
			if (macro == "Cm" && i == 3 || $i ~ /^-[a-z]/)
				print $i
	}' "$1"
}

# Those that say what kinds there are: made with the tools.
made=$(dirname "$(command -v ocop-register)")/kind/man
if ! [ -e "$made/ocop.5" ]; then
	echo "man.sh: $made/ocop.5 is not there" >&2
	exit 2
fi

mandoc -T lint -W warning man/*.[157] "$made"/*.[157] || : >"$failed"

for tool in register score rank report export; do
	page=man/ocop-$tool.1
	[ -e "$page" ] || page=$made/ocop-$tool.1
	ocop-$tool --help >"$work/help" || exit 2
	sed -n '1,/^$/d; s/^  \(    \|-[a-zA-Z], \)--\([a-z-]*\).*/-\2/p' "$work/help" |
	    sort >"$work/built"
	items "$page" Fl | sort >"$work/documented"
	same "$page, options"
	# The first word of each line of the usage, where it is a command.
	sed -n '/^$/q; s/^.\{6\} ocop-[a-z]* //p' "$work/help" |
	    sed 's/ .*//' | tr '|' '\n' | grep '^[a-z]' | sort -u >"$work/built"
	items "$page" Cm Commands | sort >"$work/documented"
	same "$page, commands"
done

# Tables: the header that the tool writes, column by column.
table() {
	items "$made/ocop.5" Cm "$1" >"$work/documented"
	tr '\t' '\n' >"$work/built"
	same "man/ocop.5, $1"
	# What a layout prescribes has capitals, and is Vietnamese already.
	if grep '^[a-z]' "$work/built" | grep -vxF -f "$work/labels"; then
		echo "$1: these columns have no label_vi in lib/kind or data/columns.tsv"
		: >"$failed"
	fi
}

{
	cut -f1 "$made/../data/columns.tsv"
	cut -f2 data/words.tsv
} | sort -u >"$work/labels"

cd "$work" || exit 2
ocop-register -q init --province 68 || exit 2
for kind in $(cd "$project/lib/kind" && echo *.tsv); do
	kind=${kind%.tsv}
	case $kind in # the kind and a report have a part of that name: below
	applications | funding | inspections | projects) continue ;;
	esac
	ocop-register template "$kind" | head -1 | (cd "$project" && table "$kind")
done
for list in aliases past_entities past_products sheets sheet_versions single_sheets audit editions drafts groups sets criteria \
    options conditions stars parameters rounds documents grounds doubts \
    programme \
    entity_types funding_sources programme_projects ethnic_groups provinces \
    instruments deciders states transitions unit_types; do
	ocop-export $list | head -1 | (cd "$project" && table $list)
done
ocop-register edition --compare qd26-2026 | head -1 | (cd "$project" && table amendments)
for layout in PTNT_OCOP DM_SanPham DM_CoSo DM_DonViHanhChinh DM_KhoangThoiGian; do
	ocop-export --layout qd5277 $layout | head -1 |
	    (cd "$project" && table $layout)
done
printf 'product,member,set,criterion,points\n' >sheet.csv
ocop-score check sheet.csv | head -1 | (cd "$project" && table totals)
printf 'round,member,name\n2026-2,M,M\n' | ocop-register -q members
ocop-score sheet --set 13 | head -1 |
    (cd "$project" && table 'blank sheets')
ocop-score status --round 2026-2 | head -1 | (cd "$project" && table status)
ocop-score diff --round 2026-2 | head -1 | (cd "$project" && table diff)
ocop-score diff --round 2026-2 --lines | head -1 |
    (cd "$project" && table 'diff lines')
ocop-score conflicts --round 2026-2 | head -1 |
    (cd "$project" && table conflicts)
ocop-score compare --round 2026-2 | head -1 |
    (cd "$project" && table self-assessments)
ocop-score compare --round 2026-2 --lines | head -1 |
    (cd "$project" && table 'self-assessment lines')
ocop-score parameters --round 2026-2 | head -1 |
    (cd "$project" && table 'council parameters')
ocop-score members --round 2026-2 | head -1 |
    (cd "$project" && table 'members statistics')
ocop-score disagreements --round 2026-2 | head -1 |
    (cd "$project" && table disagreements)
ocop-rank --round 2026-2 | head -1 | tee ranking |
    (cd "$project" && table ranking)
ocop-rank --round 2026-2 --near 1 | head -1 | sed "s/^$(cat ranking)	//" |
    (cd "$project" && table near)
ocop-rank compare --round 2026-2 --edition qd26-2026 | head -1 |
    (cd "$project" && table compare)
ocop-rank recognise -q --round 2026-2 --decision 1 --date 2026-12-15 |
    head -1 >header
{
	cat header
	printf 'recognised\nknown\nsent_up\nnot_awarded\nnot_ranked\n'
	printf 'decided_before\nreturned\nno_commune\nnot_above\ndossier_lacks\nother_rules\nwithdrawn\n'
} | (cd "$project" && table recognise)
ocop-register verify 2>/dev/null | head -1 | (cd "$project" && table verify)
ocop-register doctor | head -1 | (cd "$project" && table doctor)
ocop-register duplicates | head -1 | (cd "$project" && table duplicates)
ocop-register unplaced | head -1 | (cd "$project" && table unplaced)
ocop-register history M | head -1 | (cd "$project" && table history)
printf 'khong,co\n' | ocop-register -q units --errors errors.tsv 2>/dev/null
head -1 errors.tsv | (cd "$project" && table errors)
printf 'unit\tname\n' | ocop-register -q units --rejects rejects.tsv
head -1 rejects.tsv | sed 's/^unit	name	//' | (cd "$project" && table rejects)
# Every report; where a kind has its name there are two parts, the kind first.
"$project/tests/uses.pl" -o report | while read -r _ report words; do
	part=$report
	case $report$words in
	targets) continue ;; # below
	*--ics*) continue ;; # no table
	*--explain*) part=explain ;;
	*--notices*) part=notices ;;
	esac
	{
		[ ! -e "$project/lib/kind/$part.tsv" ] ||
		    ocop-export "$part" | head -1
		# shellcheck disable=SC2086 # words of the line
		ocop-report "$report" -q --as-of 2026-01-01 $words | head -1
	} | (cd "$project" && table "$part")
done
# Two parts are called targets: the report, then the file of a pack.
{
	ocop-report targets --as-of 2025-12-31 --by year T1 | head -1
	ocop-export targets | head -1
} | (cd "$project" && table targets)
ocop-export 2>&1 >/dev/null | sed -n 's/^  \([a-z]\)/\1/p' | tr ' ' '\n' |
    sort >"$work/built"
cd "$project" || exit 2
awk '/^\.It (Kept|Of)/ { inside = 1 } /^\.El/ { inside = 0 }
    inside && sub(/^\.Cm /, "") { gsub(/ ,/, ""); gsub(/ /, "\n"); print }' \
    "$made/ocop-export.1" | sort >"$work/documented"
same 'man/ocop-export.1, tables'

# Measures: what the targets of all packs name.
for file in data/*/targets.tsv; do
	cut -f4 "$file" | sed 1,2d
done | sort -u >"$work/built"
{
	items "$made/ocop.5" Cm Measures
	awk '/^\.Ss / { inside = $2 == "Measures" } /^\.S/ && !/Measures/ { inside = 0 }
	inside && sub(/^\.Cm /, "") { gsub(/ ,/, ""); gsub(/ /, "\n"); print }' \
	    "$made/ocop.5" | grep _
} | sort -u >"$work/documented"
grep -vx measure "$work/documented" >"$work/list"
mv "$work/list" "$work/documented"
same 'man/ocop.5, measures'

# Codes of faults.
sed -n 's/.*OCOP_E_[A-Z0-9_]* = \([0-9]*\),.*/\1/p' include/ocop/fault.h |
    sort >"$work/built"
page=man/ocop-errors.7
sed -n 's/^\.It [EWN]\([0-9][0-9][0-9]\)\( , W\1\)*$/\1/p' $page | sort >"$work/documented"
same "$page, codes"
# What a session warns of is found by the letter it was warned with.
for code in $(grep -rhoE '\bW[0-9]{3}\b' tests/cli/*.session | sort -u); do
	grep -qE "^\.It (.* )?$code\$" $page ||
	    { echo "$page: $code is not in it"; : >"$failed"; }
done
# The example of each is what a session shows, or a unit test where no file
# has such a cell.
sed 's/\\"/"/g' tests/unit/*.c >"$work/units"
sed -n '/^\.It [EWN][0-9]/{
	s/^\.It \([EWN][0-9]*\).*/code \1/p
	n
	s/^\.Ql "\(.*\)"$/\1/
	s/""/"/g
	s/\\e/\\/g
	p
}' $page >"$work/examples"
while read -r _ code && read -r example; do
	case $example in
	"$code: "*) ;;
	*) echo "$page, $code: no example"; : >"$failed" ;;
	esac
	if ! grep -qF -e "$example" tests/cli/*.session &&
	    ! grep -qF -e "${example#*: }" "$work/units"; then
		echo "$page, $code: no test shows: $example"
		: >"$failed"
	fi
done <"$work/examples"

# The walk: what README.md shows is what the session plays.
if [ -e tests/cli/walk.session ]; then
	sed -n '/^<!-- walk -->/,/^<!-- end -->/p' README.md |
	    sed '/^<!--/d; /^```/d' >"$work/documented"
	sed '1,/^\$ cp /d' tests/cli/walk.session >"$work/built"
	same 'README.md, the walk'
fi

[ ! -e "$failed" ]
