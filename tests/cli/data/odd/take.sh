#!/bin/sh
# Loads a file of products (or of $KIND) without storing it, and says whether each of its
# rows is accounted for.
#
#	take.sh ROWS FILE [OPTION...]
#
# ROWS is how many rows of data the file has, as its author counts them.  A
# file that is refused whole gives no counts.
rows=$1
file=$2
shift 2
said=$(ocop-register "${KIND-products}" -n "$@" "$file" 2>&1)
status=$?
printf '%s\n' "$said" | sed 's/; a dry run, nothing was stored//'
printf '%s\n' "$said" | awk -v rows="$rows" '
	/ created, .* rejected/ {
		for (i = 2; i <= NF; i++)
			if ($i ~ /^(created|updated|unchanged|rejected)/)
				sum += $(i - 1)
		counted = 1
	}
	END {
		if (!counted)
			print "refused whole"
		else if (sum != rows)
			print sum " rows accounted for, of " rows
	}'
exit $status
