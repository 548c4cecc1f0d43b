#!/bin/sh
# Shows one evaluation, from an empty folder to certificates and reports.
#
#	demo.sh
#
# Installs what is missing, builds the tools into build/release, and plays
# the cycle on the invented products of tests/demo.  Each command is printed
# as one would type it, with what it answers.  The catalog stays in
# build/demo; the next run makes that folder anew.
set -eu
cd "$(dirname "$0")/.."
project=$PWD

tests/setup.sh run
mkdir -p build
echo 'Building the tools ...'
if ! { cmake --preset release -DBUILD_TESTING=OFF &&
    cmake --build --preset release; } >build/release.log 2>&1; then
	cat build/release.log
	echo 'demo.sh: the build failed' >&2
	exit 1
fi

rm -rf build/demo
mkdir build/demo
cp tests/demo/*.csv build/demo/
cd build/demo
PATH=$project/build/release:$PATH
unset OCOP_CATALOG

step() {
	printf '\n'
	printf '# %s\n' "$@"
}

# run STATUS COMMAND: prints the command, runs it, and ends the
# demonstration when it comes to another status.
run() {
	printf '$ %s\n' "$2"
	status=0
	sh -c "$2" 2>&1 || status=$?
	[ "$status" -eq 0 ] || echo "[$status]"
	if [ "$status" -ne "$1" ]; then
		echo "demo.sh: status $1 was expected" >&2
		exit 1
	fi
}

step 'A maker checks its own sheet (Mẫu 02), without any catalog.' \
    'The sheet has a slip: no option is worth 4 points there.'
run 1 'ocop-score check self-assessment.csv >/dev/null'
run 0 "sed 's/B4.1,4/B4.1,5/' self-assessment.csv | ocop-score check |
    ocop-rank | ocop-export - -t table --columns product,mean,stars,unmet"

step 'A catalog for Lâm Đồng (68): the file ocop.db.  It holds the law, too.'
run 0 'ocop-register init --province 68'

step 'What exists: communes, makers (chủ thể), products, the council of round' \
    '2026-2 (đợt 2), dossiers (hồ sơ), and decisions of past years.'
run 0 'ocop-register units units.csv'
run 0 'ocop-register entities entities.csv'
run 0 'ocop-register products products.csv'
run 0 'ocop-register members members.csv'
run 0 'ocop-register applications applications.csv'
run 0 'ocop-register recognitions recognitions.csv'

step 'The score sheets (phiếu chấm điểm) of five members.  TV04 has declared' \
    'an interest in HTX01 and so gives no sheet for its coffee, CAPHE.'
run 0 'ocop-score load --round 2026-2 sheets.csv'

step 'The totals.  TV05 forgot a criterion: that is never read as 0.'
run 0 'ocop-score totals --round 2026-2 | cut -f1-5,8,9,11'

step 'What they mean in law.  TRA has 92 points, but misses one minimum of five' \
    'stars; THOCAM misses one of three stars; HONG is eliminated.'
run 0 'ocop-rank --round 2026-2 | ocop-export - -t table --columns rank,product,mean,points_stars,stars,decided_by,points_short,state'
run 0 'ocop-rank --round 2026-2 | ocop-export - -t csv --columns product,unmet --where product=TRA'

step 'The decision (quyết định): certificates of 3 and 4 stars, for 36 months.' \
    'Five stars are decided by the centre.'
run 0 'ocop-rank recognise --round 2026-2 --decision 4107/QĐ-UBND --date 2026-12-15 -t table'

step 'The targets of QĐ 919/QĐ-TTg at the end of the year.  What is not recorded' \
    'is no_data, never 0.'
run 0 'ocop-report targets --as-of 2026-12-31 | ocop-export - -t table --columns code,value,target,unit,status,gap'

step 'Certificates with at most 180 days to run: the rice may be renewed now.'
run 0 'ocop-report expiring --as-of 2027-01-05 --within 180 -t table'

step 'For the spreadsheet.'
run 0 'ocop-export recognitions -t csv -o recognised.csv'
run 0 'cat recognised.csv'

cat <<END

The catalog is $project/build/demo/ocop.db.  To go on from here:

  cd '$project/build/demo'
  PATH='$project/build/release':\$PATH
  ocop-report summary
END
