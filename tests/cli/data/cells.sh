#!/bin/sh
# Shows the cells of a worksheet of a workbook, one a line: where it is, what
# it is (text, number, formula, blank), and what is in it.
#
#	cells.sh FILE [NUMBER OF THE WORKSHEET]
#
# A formula is followed by what it shows.  The style of a number is given, so
# that a date can be told from other numbers.
set -u

# A line end within a text is shown as |.
unzip -p "$1" xl/sharedStrings.xml 2>/dev/null |
    tr '\n' '|' | sed 's,<si>,\n&,g' | sed -n 's,^<si>,,p' >shared.tmp
unzip -p "$1" "xl/worksheets/sheet${2-1}.xml" |
    sed 's,<c ,\n&,g; s,</c>,&\n,g' | grep '^<c ' |
awk '
function between(from, to,    text, at) {
	if (!(at = index($0, from))) return ""
	text = substr($0, at + length(from))
	return substr(text, 1, index(text, to) - 1)
}
function plain(text) {
	gsub(/<[^>]*>/, "", text)
	return text
}
BEGIN { while ((getline line <"shared.tmp") > 0) shared[count++] = plain(line) }
{
	sub(/ xml:space="preserve"/, "")
	place = between("r=\"", "\"")
	type = between(" t=\"", "\"")
	if (index($0, "<f>"))
		print place, "formula", between("<f>", "</f>"), "->", between("<v>", "</v>")
	else if (type == "inlineStr")
		print place, "text", between("<t>", "</t>")
	else if (type == "s")
		print place, "text", shared[between("<v>", "</v>")]
	else if (index($0, "<v>"))
		print place, "number", between("<v>", "</v>"), "s" between("s=\"", "\"")
	else
		print place, "blank", "s" between("s=\"", "\"")
}'
rm -f shared.tmp
