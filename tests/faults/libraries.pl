#!/usr/bin/perl
# Lets allocations of the libraries that make workbooks and calendars fail, and
# writes to their temporary files, one in each run, and looks at what the tools then say and leave behind.
#
#	libraries.pl [-a] SHIM DEMO
#
# SHIM is what library.c makes, DEMO the files of tests/demo; the tools are
# taken from $PATH.  -a lets every call fail, else a sample of each command.
#
# A tool that could not make a file ends with 6, one line of its own and no
# file, draft or line of the library; or the file is there as it would be.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Temp qw(tempdir);

my $all = @ARGV && $ARGV[0] eq '-a' ? shift : '';
my ($shim, $demo) = map { abs_path($_) } @ARGV;
my $sample = 12;
my $work = tempdir(CLEANUP => 1);
chdir $work or die "$work: $!";
delete @ENV{qw(OCOP_CATALOG LANG LANGUAGE LC_MESSAGES COLUMNS)};
@ENV{qw(LC_ALL TZ USER)} = qw(C.UTF-8 UTC clerk);

sub slurp {
	open my $in, '<:raw', $_[0] or return undef;
	local $/;
	return scalar(<$in>) // '';
}

my $make = 'ocop-register init -q --province 68';
$make .= " && ocop-register $_ -q $demo/$_.csv"
    for qw(units entities products members applications recognitions);
$make .= " && ocop-score load -q --round 2026-2 $demo/sheets.csv";
system($make) == 0 or die "no catalog\n";

# What is there but the catalog and what we ask for.  libxlsxwriter makes a
# temporary file and takes away its name with one allocation in between; it is
# empty then, and nobody knows its name.
sub left {
	return join ' ', sort grep { !/^(err|out|count|ocop\.db.*)$/ &&
	    !(/^tmp\.\w+$/ && -z) } map { s{.*/}{}r } glob '* .[!.]*';
}

# Every maker of such files in lib/report and lib/text.
my @commands = (
	'ocop-export products -t xlsx -o out',
	'ocop-export --layout workbook -t xlsx -o out',
	'ocop-score totals --round 2026-2 -t xlsx -o out',
	'ocop-score sheet CAPHE --round 2026-2 -t xlsx -o out',
	'ocop-register template products --header vi -t xlsx -o out',
	'ocop-rank recognise -n --round 2026-2 --decision 1/QD --date 2026-12-15 --accept-incomplete --reason x -t xlsx -o out',
	'ocop-export --layout decision --decision 215/QĐ-UBND -t xlsx -o out',
	'ocop-report expiring --ics --remind 7 --within 99999 --as-of 2027-01-05 -o out',
);
my ($tried, $ended, $bad, $vacuous) = (0, 0, 0, 0);
for (map { [ $_, "" ], /xlsx/ ? [ $_, "FAULTS_WRITES=1 " ] : () } @commands) {
	my ($command, $kind) = @$_;
	unlink 'out', 'count';
	my $before = left();
	system("${kind}FAULTS_COUNT=count LD_PRELOAD=$shim $command >/dev/null 2>err") >> 8 < 2
	    or die "$command: ", slurp('err');
	my ($good, $calls) = (slurp('out'), slurp('count') // 0);
	$vacuous++ if $calls == 0;
	my $step = $all || $calls <= $sample ? 1 : $calls / $sample;
	for (my $at = 1; $at <= $calls; $at += $step) {
		my $n = int $at;
		unlink 'out';
		my $got = system("${kind}FAULTS_FAIL=$n LD_PRELOAD=$shim timeout 60 $command >/dev/null 2>err");
		my ($file, $err) = (slurp('out'), slurp('err'));
		my $left = left();
		my $why = $got & 127 || $got >> 8 > 6 ? "crashed, $got" :
		    $left ne $before ? "left $left" :
		    $err =~ /^\[|^(?!ocop-)./m ? 'a line of another' :
		    $got >> 8 < 2 ? (($file // '') eq $good ? '' : 'as usual, but the file is not') :
		    $got >> 8 != 6 ? "status " . ($got >> 8) :
		    defined $file ? 'a file, though it failed' :
		    $err !~ /: out of memory$|room/m ? 'no message' : '';

		$tried++;
		$ended++ if $got >> 8 == 6;
		next if $why eq '';
		$bad++;
		$err =~ s/\s+/ /g;
		print "$kind$command: $n: $why: ", substr($err, 0, 120), "\n";
	}
}
if ($vacuous) {
	print "the libraries are not shared, or this is no glibc\n";
	exit 77;
}
print "$tried calls let fail, $ended ended the tool, $bad gone wrong\n";
exit($bad ? 1 : 0);
