#!/bin/sh
# Checks that no layer reaches above itself.
#
#	base <- rules <- text, store <- report <- cmd
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
	for file in "$layer"/*.[ch]; do
		[ -e "$file" ] || continue
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
			print out
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
allow lib/report "$std|<stdio\\.h>|$ocop|\"(base|rules|report)/"
allow cmd "$io|<(getopt|langinfo|locale|signal|sys/ioctl)\\.h>|$ocop|\"cli\\.h\""

# Rules know neither files nor the outside; snprintf is only formatting.
forbid 'input or output in the rules' \
    '(^|[^a-z_])(FILE|fopen|fdopen|fputs|fputc|fwrite|fread|fgets|fprintf|printf|puts|putchar|vprintf|vfprintf|perror|stdin|stdout|stderr|getenv|time|localtime|gmtime|exit|abort)([^a-zA-Z_]|$)' \
    lib/rules/*.[ch]
forbid 'floating point in the rules' \
    '(^|[^a-zA-Z_])(float|double|strtod|strtof|atof|[0-9]+\.[0-9]+)([^a-zA-Z_0-9.]|$)' \
    lib/rules/score.* lib/rules/totals.c lib/rules/rank.c lib/rules/evaluate.c lib/rules/target.c
forbid 'floating point in the rules' \
    '(^|[^a-zA-Z_])(float|double|strtod|strtof|atof)([^a-zA-Z_]|$)' lib/rules/*.[ch] include/ocop/*.h
forbid 'a locale for numbers' 'LC_NUMERIC|setlocale\(LC_ALL' \
    lib/*/*.[ch] cmd/*.[ch]
# Who gives no other order has no memory left to go on with.
forbid 'the library neither prints nor exits' \
    '(^|[^a-z_])(printf|puts|putchar|perror|exit|abort|_exit)[[:space:]]*\(' \
    $(ls lib/*/*.c | grep -v '^lib/base/memory.c$')

if [ -s "$found" ]; then
	sort -u "$found" >&2
	exit 1
fi
