#!/bin/sh
# Fills in cells of the first worksheet of a workbook, as a person would.
#
#	fill.sh FILE CELL=VALUE...
#
# Only cells that are there and blank can be filled in.
set -eu

file=$PWD/$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unzip -q "$file"
for change; do
	cell=${change%%=*}
	value=${change#*=}
	grep -q "<c r=\"$cell\" s=\"[0-9]*\"/>" xl/worksheets/sheet1.xml || {
		echo "fill.sh: $cell is not there to be filled in" >&2
		exit 1
	}
	case $value in
	*[!0-9]* | 0?*)
		type=' t="inlineStr"'
		inside="<is><t>$value</t></is>" ;;
	*)
		type=
		inside="<v>$value</v>" ;;
	esac
	sed "s|<c r=\"$cell\"\( s=\"[0-9]*\"\)/>|<c r=\"$cell\"\1$type>$inside</c>|" \
	    xl/worksheets/sheet1.xml >new
	mv new xl/worksheets/sheet1.xml
done
rm -f "$file"
zip -q -r "$file" .
