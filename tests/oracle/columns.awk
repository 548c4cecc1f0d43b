# Compares two tables line by line, in the columns of the first one but for
# the reason, and names the first differences:
#	awk -F '\t' -v what=NAME -f columns.awk ORACLE OURS
NR == FNR { theirs[FNR] = $0; lines = FNR; next }
FNR > lines {
	print what ": a line too many: " $0
	bad = 1
	exit
}
FNR == 1 { width = split(theirs[1], name) }
{
	split(theirs[FNR], want)
	for (i = 1; i <= width; i++) {
		if (name[i] == "reason")
			continue
		if ($i "" == want[i] "")
			continue
		if (++bad > 5)
			exit
		printf "%s, line %d, %s %s: ", what, FNR, want[1], want[2]
		printf "%s is \"%s\", oracle: \"%s\"\n", name[i], $i, want[i]
	}
	seen = FNR
}
END {
	if (!bad && seen < lines)
		print what ": " lines - seen " line(s) missing"
}
