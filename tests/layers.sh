#!/bin/sh
# Checks that no layer reaches above itself, and no room of a layer above its
# own.
#
#	base <- rules <- text, store <- report <- task <- export, document <- cmd
#
#	layers.sh [FOLDER]
#
# Every #include in the folder (the project, unless another is named) must be
# in what its layer may include; anything else is named with file and line.
# A few calls are looked for, too: output and floating point in lib/rules,
# and LC_NUMERIC anywhere, which must stay that of C.
set -u
export LC_ALL=C
cd "${1:-$(dirname "$0")/..}" || exit 2

libc='assert|ctype|errno|inttypes|limits|stdalign|stdarg|stdbool|stddef|stdint|stdlib|string|strings'
files='dirent|fcntl|stdio|sys/stat|sys/statvfs|sys/types|time|unistd'

# allow LAYER HEADERS: an extended expression of what LAYER may include, as it
# stands behind #include, <ocop/...> and the layer's own headers apart.
found=$(mktemp) || exit 2
trap 'rm -f "$found"' EXIT

allow() {
	layer=$1
	expression=$2
	for file in $(find "$layer" -name '*.[ch]'); do
		grep -nE '^[[:space:]]*#[[:space:]]*include' "$file" |
		    sed 's/#[[:space:]]*include[[:space:]]*/#include /' |
		    grep -vE "#include ($expression)" |
		    sed "s|^|$file:|; s|\$|  not for $layer|" >>"$found"
	done
}

# forbid WHAT EXPRESSION FILE...: words that may not stand in the code.
# Comments are blanked first, so that they may speak of anything.
forbid() {
	what=$1
	expression=$2
	shift 2
	for file; do
		[ -e "$file" ] || continue
		awk '{
			out = ""
			while ($0 != "") {
				if (inside) {
					if (!(at = index($0, "*/"))) break
					$0 = substr($0, at + 2); inside = 0
				} else {
					at = index($0, "/*")
					out = out (at ? substr($0, 1, at - 1) : $0)
					if (!at) break
					$0 = substr($0, at + 2); inside = 1
				}
			}
			print (out ~ /^#include/ ? "" : out)
		}' "$file" | grep -nE "$expression" |
		    sed "s|^|$file:|; s|\$|  $what|" >>"$found"
	done
}

if ! [ -d lib/base ] || ! [ -d lib/rules ] || ! [ -d cmd ]; then
	echo "$PWD: no lib and cmd here" >&2
	exit 2
fi

std="<($libc)\\.h>"
io="<($libc|$files)\\.h>"
ocop='<ocop/[a-z_]+\.h>'

allow include/ocop "<(stdbool|stddef|stdint)\\.h>|$ocop"
allow lib/base "$io|$ocop|<(libintl|locale|signal|sodium|utf8proc)\\.h>|\"base/"
allow lib/rules "$std|<stdio\\.h>|$ocop|\"(base|rules)/"
allow lib/text "$io|$ocop|<(csv|libical/ical|xlsxwriter|minizip/unzip)\\.h>|\"(base|rules|text)/|\"data\\.h\""
allow lib/store "$io|$ocop|<sqlite3\\.h>|\"(base|rules|store)/|\"sql\\.h\""
# What text and store offer to the layers above: headers that do not say that
# they are private to their own.
offered=$(cd lib && grep -rL 'Private to lib/' --include='*.h' text store |
    sed 's/\./\\./' | tr '\n' '|' | sed 's/|$//')
offered="\"($offered)\""
allow lib/report "$std|<stdio\\.h>|$ocop|$offered|\"(base|rules|report)/"
allow lib/task "$std|<stdio\\.h>|$ocop|$offered|\"(base|rules|report|task)/"
allow lib/export "$std|<stdio\\.h>|$ocop|$offered|\"(base|rules|report|task|export)/"
allow lib/document "$std|<stdio\\.h>|$ocop|$offered|\"(base|rules|report|document)/"
allow cmd "$io|<(getopt|langinfo|locale|signal|sys/ioctl)\\.h>|$ocop|\"cli\\.h\""

# rooms LAYER ROOM...: each may include what is in its own folder, in those
# before it, and on top of the layer.  A circle that stays is named with its
# reason, by the file that closes it.
circles='
	lib/store/rows/upsert.c      a row is stored when its guard agrees
'
rooms() {
	layer=$1
	shift
	for folder in "$layer"/*/; do
		case " $* " in
		*" $(basename "$folder") "*) ;;
		*) echo "$folder:1:  not among the rooms of $layer" >>"$found" ;;
		esac
	done
	above=" $* "
	for room; do
		above=${above#" $room"}
		later=$(echo $above | tr ' ' '|')
		[ -n "$later" ] || continue
		for file in $(find "$layer/$room" -name '*.[ch]'); do
			case $circles in *"$file "*) continue ;; esac
			grep -nE "^#include \"${layer#lib/}/($later)/" "$file" |
			    sed "s|^|$file:|; s|\$|  above $layer/$room|" >>"$found"
		done
	done
}
rooms lib/base letters fault
rooms lib/rules time likeness cell place edition score council
rooms lib/text encoding read cell format book table write page intake data
rooms lib/store catalog edition rows round guard decide list verify
rooms lib/report read page
rooms lib/task workbook

# Every folder is in the map of CONTRIBUTING.md, and every folder there is one.
if [ -e CONTRIBUTING.md ]; then
	map=$(sed -n '/^| Folder/,/^$/s/^| \(`[^|]*`\) |.*/\1/p' CONTRIBUTING.md |
	    tr -d '`, ' | sed 's/\(.\)lib/\1\nlib/g' | sort)
	tree=$(find include/ocop cmd lib -type f -exec dirname {} + | sort -u)
	for folder in $tree; do
		echo "$map" | grep -qx "$folder" ||
		    echo "$folder:1:  not in the map of CONTRIBUTING.md" >>"$found"
	done
	for folder in $map; do
		[ -d "$folder" ] ||
		    echo "CONTRIBUTING.md:1:  $folder is no folder" >>"$found"
	done
fi

# A path that CONTRIBUTING.md names is there; NAME, KIND and the like are not.
if [ -e CONTRIBUTING.md ]; then
	grep -noE '`(lib|cmd|include|data|man|tests|cmake)/[a-z0-9_./-]*`' CONTRIBUTING.md |
	    tr -d '`' | while IFS=: read -r line path; do
		[ -e "$path" ] ||
		    echo "CONTRIBUTING.md:$line:  $path is not there" >>"$found"
	done
fi

# A kind is a file of lib/kind.  One that no guard has rules for is named in no
# source that reads, stores or lists rows.
for file in lib/kind/*.tsv; do
	kind=$(basename "$file" .tsv)
	grep -qs "\.kind = \"$kind\"" lib/store/guard/*.c && continue
	grep -rns --include='*.[ch]' "\"$kind\"" cmd/ocop-register.c cmd/ocop-export.c \
	    lib/rules/cell lib/store/catalog lib/store/rows lib/store/guard \
	    lib/store/list lib/store/verify lib/text/intake lib/text/data |
	    sed 's|$|  is a matter of lib/kind|' >>"$found"
done

# The guard of a header is its path.
for file in $(find lib -name '*.h'); do
	guard=OCOP_$(echo "${file#lib/}" | tr 'a-z/.' 'A-Z__')
	grep -qx "#ifndef $guard" "$file" ||
	    echo "$file:1:  its guard is not $guard" >>"$found"
done

rules=$(find lib/rules -name '*.[ch]')

# Rules know neither files nor the outside; snprintf is only formatting.
forbid 'input or output in the rules' \
    '(^|[^a-z_])(FILE|fopen|fdopen|fputs|fputc|fwrite|fread|fgets|fprintf|printf|puts|putchar|vprintf|vfprintf|perror|stdin|stdout|stderr|getenv|time|localtime|gmtime|exit|abort)([^a-zA-Z_]|$)' \
    $rules
forbid 'floating point in the rules' \
    '(^|[^a-zA-Z_])(float|double|strtod|strtof|atof|[0-9]+\.[0-9]+)([^a-zA-Z_0-9.]|$)' \
    lib/rules/score/*.[ch] lib/rules/council/*.[ch] lib/rules/time/target.c
forbid 'floating point in the rules' \
    '(^|[^a-zA-Z_])(float|double|strtod|strtof|atof)([^a-zA-Z_]|$)' $rules include/ocop/*.h
forbid 'a locale for numbers' 'LC_NUMERIC|setlocale\(LC_ALL' \
    $(find lib cmd -name '*.[ch]')
# Who gives no other order has no memory left to go on with.
forbid 'the library neither prints nor exits' \
    '(^|[^a-z_])(printf|puts|putchar|perror|exit|abort|_exit)[[:space:]]*\(' \
    $(find lib -name '*.c' ! -path lib/base/memory.c)

if [ -s "$found" ]; then
	sort -u "$found" >&2
	exit 1
fi
