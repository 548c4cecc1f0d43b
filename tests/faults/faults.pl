#!/usr/bin/perl
# Lets every call of the tools that can fail do so, once each, and looks at
# what they then say and leave behind.
#
#	faults.pl [-1q] [-j JOBS] [-k KIND] [-t] TOOLS DEMO [PATTERN]
#
# TOOLS holds the copies of the tools that faults.c makes, DEMO the files of
# tests/demo.  -q takes the commands that commands.tsv marks and a sample of
# the calls of each; -1 lets each place of a tool fail once, with the command
# that comes there first; -t prints the table of NOTES.md.  PATTERN picks
# commands.
#
# A command that went wrong has to say so in its status and on standard
# error, and to leave the catalog and the files as they were, or as they are
# after the command and then say that they are; with status as usual, all is
# as usual.  It never crashes, never calls a catalog damaged that is whole,
# and leaves no draft.
use strict;
use warnings;
use Cwd qw(abs_path);
use Fcntl;
use File::Basename qw(basename dirname);
use File::Copy qw(copy);
use File::Temp qw(tempdir);
use Getopt::Std;
use POSIX ":sys_wait_h";

my %opt;
getopts('1qtj:k:', \%opt) && @ARGV >= 2
    or die "usage: faults.pl [-1qt] [-j JOBS] [-k KIND] TOOLS DEMO [PATTERN]\n";
my ($tools, $demo, $pattern) = @ARGV;
my $here = abs_path(dirname($0));
($tools, $demo) = (abs_path($tools), abs_path($demo));
my $jobs = $opt{j} // 2;
my $sample = 8; # calls of each kind that -q lets fail of a command
my $root = tempdir(CLEANUP => 1);
my $top = $$;
END { $? = $? ; $root = undef if $$ != $top }
delete @ENV{qw(OCOP_CATALOG LANG LANGUAGE LC_MESSAGES COLUMNS)};
@ENV{qw(LC_ALL TZ USER)} = qw(C.UTF-8 UTC clerk);
$ENV{PATH} = "$tools:$ENV{PATH}";

# What makes a stage out of the one before.
my @stages = (
	[ empty => '' ],
	[ init => 'ocop-register init -q --province 68' ],
	[ units => 'ocop-register units -q units.csv' ],
	[ makers => 'ocop-register entities -q entities.csv' ],
	[ full => join(' && ', map { "ocop-register $_ -q $_.csv" }
	    qw(products members applications recognitions)) ],
	[ scored => 'ocop-score load -q --round 2026-2 sheets.csv' ],
	[ walked => join(' && ', 'ocop-score load -q --round 2026-2 --kind self' .
	    ' self.csv', map { "ocop-register $_ -q --reason x $_.csv" }
	    qw(councils holidays steps)) .
	    ' && ocop-score totals -q --round 2026-2 -t csv -o totals.csv' ],
	[ decided => 'ocop-rank recognise -q --round 2026-2' .
	    ' --decision 1/QĐ --date 2026-12-15 --accept-incomplete' .
	    ' --reason lists >/dev/null' ],
	[ told => join(' && ', map { "ocop-register $_ -q $_.csv" }
	    qw(old-units successors referrals inspections villages areas labour
		sales-points forums funding projects conclusions)) .
	    ' && ocop-register edition -q ../law' ],
	[ forged => 'ocop-register products -q twin.csv' .
	    ' && ocop-register recognitions -q twin-decision.csv' .
	    ' && ocop-register merge -q products GAO GAO2 --reason same' .
	    ' && ocop-register merge -q entities HTX02 HTX01 --reason same' .
	    ' && sqlite3 ocop.db <forge.sql' ],
);

sub slurp {
	my ($path) = @_;
	open my $in, '<:raw', $path or return undef;
	local $/;
	return scalar <$in>;
}

sub spew {
	my ($path, @text) = @_;
	open my $out, '>:raw', $path or die "$path: $!";
	print $out @text;
	close $out or die "$path: $!";
}

# A folder with the files of another.
sub fill {
	my ($from, $to) = @_;
	mkdir $to;
	unlink glob "$to/* $to/.[!.]*";
	for (grep { -f } glob "$from/* $from/.[!.]*") {
		# the tools write no file of rows in place
		my $done = /\.csv$/ ? link $_, "$to/" . basename($_) : copy $_, $to;
		die "$_: $!" unless $done;
	}
}

# The tools' times and the digests over them differ from run to run.
sub settle {
	my ($text) = @_;
	$text =~ s/\d{4}-\d\d-\d\dT[\d:.]+Z?/TIME/g;
	$text =~ s/\b[0-9a-f]{64}\b/DIGEST/g;
	return $text;
}

# What is in it; the one a command begins with is read once.
my ($known, $in_known);
sub catalog {
	my ($dir, $name) = @_;
	return '' unless -e "$dir/$name";
	my $bytes = -s "$dir/$name-wal" ? undef : slurp("$dir/$name");
	return $in_known if defined $bytes && defined $known && $bytes eq $known;
	my $in = settle(scalar `sqlite3 -readonly "$dir/$name" .dump 2>&1`);
	($known, $in_known) = ($bytes, $in) unless defined $known;
	return $in;
}

# What a command leaves: status, output, messages, catalog, files.
sub run {
	my ($dir, $command, %env) = @_;
	local @ENV{keys %env} = values %env;
	my ($out, $err) = ("$dir.out", "$dir.err");
	my $status = system('sh', '-c',
	    "cd $dir && exec <demo.in timeout 900 $command >$out 2>$err");
	my %result = (
		status => $status & 127 ? 'signal ' . ($status & 127) : $status >> 8,
		out => settle(slurp($out)),
		err => slurp($err),
		catalog => catalog($dir, 'ocop.db'),
		files => {},
		drafts => [],
	);
	for my $path (glob "$dir/* $dir/.[!.]*") {
		(my $name = $path) =~ s{.*/}{};
		next if $name =~ /^ocop\.db(-wal|-shm)?$/ || $name =~ /\.csv$/ &&
		    $name ne 'r.csv' || $name =~ /^(demo.in|forge.sql|list.faults)$/;
		if ($name =~ /\.db$/) {
			$result{files}{$name} = catalog($dir, $name);
		} elsif ($name =~ /\.(tsv|csv|xlsx|html|ics)$/) {
			$result{files}{$name} = $name =~ /xlsx$/ ?
			    length(slurp($path)) > 0 : settle(slurp($path));
		} else {
			push @{$result{drafts}}, $name;
		}
	}
	return \%result;
}

# What is wrong with the run beside the one without a fault; "" when nothing.
sub judge {
	my ($before, $good, $bad) = @_;
	my $same = sub {
		my ($of) = @_;
		my ($x, $y) = ($of->{files}, $bad->{files});
		return join("\0", map { "$_\0$x->{$_}" } sort keys %$x) eq
		    join("\0", map { "$_\0$y->{$_}" } sort keys %$y);
	};

	return "crashed: $bad->{status}" if $bad->{status} !~ /^[0-6]$/;
	return "left @{$bad->{drafts}}" if @{$bad->{drafts}};
	return 'called it damaged' if $bad->{err} =~ /damaged/ &&
	    $good->{err} !~ /damaged/;
	my $stored = $bad->{catalog} eq $good->{catalog};
	if ($bad->{status} eq $good->{status}) {
		return 'as usual, but the catalog is not' unless $stored;
		return 'as usual, but what it prints is not'
		    if $bad->{out} ne $good->{out};
		return 'as usual, but the files are not' unless $same->($good);
		return '';
	}
	return 'no message' if $bad->{err} eq '';
	return "status $bad->{status}" if $bad->{status} < 3;
	if ($good->{catalog} ne $before->{catalog}) {
		return 'half stored'
		    if !$stored && $bad->{catalog} ne $before->{catalog};
		return 'stored, and it does not say so'
		    if $stored && $bad->{err} !~ /stored|made|there|has the change/;
		return 'printed, and not stored'
		    if !$stored && $bad->{out} ne '';
	}
	# what was found wrong before a file could not be read on
	delete $bad->{files}{'e.tsv'} if $bad->{status} eq 3;
	return 'a file, though it failed' if !$stored && keys %{$bad->{files}} &&
	    !$same->($before);
	return '';
}

my $dir = "$root/stage";
mkdir $dir;
mkdir "$root/seen";
copy $_, $dir for glob "$demo/*.csv $here/data/*.csv";
my ($head, @sheets) = split /^/, slurp("$demo/sheets.csv");
spew("$dir/self.csv", $head,
    map { s/,TV01,/,,/r } grep { /^(TRA|MUT),TV01,/ } @sheets);
spew("$dir/agreed.csv", $head,
    map { s/,TV01,/,,/r } grep { /^TRA,TV01,/ } @sheets);
spew("$dir/bad-sheets.csv", $head, "X,TV01,A1.1,1,\n", @sheets[0 .. 99]);
spew("$dir/again.csv", "product,member,criterion,points,set\nCAPHE2,TV05,C8,4,\n");
spew("$dir/bad.csv", slurp("$demo/products.csv") . "X,,HTX01,99,24805\n");
spew("$dir/conclusions.csv", "product,concluded,ground,act,authority\n" .
    "MUT,2026-11-10,stopped,1/BC-UBND,UBND\n");
spew("$dir/revocations.csv", "product,decision,revoked,ground,act,authority\n" .
    "MUT,215/QĐ-UBND,2026-11-20,stopped,3/QĐ-UBND,UBND\n");
spew("$dir/font.csv", "product,name,entity,set\nX,C\xb5 ph\xaa,HTX01,13\n");
spew("$dir/demo.in", '');
spew("$dir/forge.sql", 'DROP TRIGGER audit_stays; DROP TRIGGER audit_keeps;' .
    " DELETE FROM audit WHERE entry = 20; UPDATE audit SET actor = 'x'" .
    " WHERE entry = 30; UPDATE audit SET hash = upper(hash) WHERE entry = 40;" .
    " DROP TRIGGER sheets_keep; UPDATE sheets SET reason = 'x' WHERE" .
    " member = 'TV01'; UPDATE products SET name = 'x'; UPDATE drafts SET" .
    " tables = replace(tables, '8', '9'); PRAGMA foreign_keys = 0;" .
    " DELETE FROM entities WHERE entity = 'CT01';");
my $law = "$root/law";
mkdir $law;
spew("$law/amends.tsv", "# 12/QĐ-UBND\namends\tfrom\nqd26-2026\t2026-09-01\n");
spew("$law/parameters.tsv", "# 12/QĐ-UBND\n" .
    "parameter\tvalue\tbasis\tsource\tlabel_en\n" .
    "deviation_limit\t8\tlaw\tĐiều 9\tspread\n");
my %stage;
for (@stages) {
	my ($name, $command) = @$_;
	if ($command ne '') {
		$command =~ s/ --accept-incomplete --reason lists//
		    if system("ocop-rank --help | grep -q 'recognise.*accept'");
		system("cd $dir && { $command; }") == 0 or
		    die "stage $name cannot be made\n";
	}
	fill($dir, "$root/$name");
	$stage{$name} = "$root/$name";
}

open my $in, '<', "$here/commands.tsv" or die "commands.tsv: $!";
my @commands;
while (<$in>) {
	next if /^#/ || /^stage\t/;
	chomp;
	my ($stage, $mark, $command) = split /\t/;
	next if $opt{q} && $mark ne 'q';
	next if defined $pattern && $command !~ /$pattern/;
	push @commands, [ $stage, $mark eq '2', $command ];
}

# Whether no command of the tool has been at the place.
sub is_first {
	my ($command, $place) = @_;
	(my $tool = $command) =~ s/ .*//;
	return sysopen my $new, "$root/seen/$tool$place", O_CREAT | O_EXCL;
}

# Tries one command; prints a line for each call that was let fail.
sub try {
	my ($number, $stage, $refused, $command) = @_;
	my $dir = "$root/run$number";
	open my $out, '>', "$root/result$number" or die $!;
	fill($stage{$stage}, $dir);
	my $before = run($dir, 'true');
	my $list = "$root/list$number";
	my $good = run($dir, $command, FAULTS_LIST => $list);
	(my $said = $good->{err}) =~ s/\s+/ /g;
	print $out "odd\t\t\t\t$command\tends with $good->{status}: $said\n"
	    if $good->{status} !~ ($refused ? qr/^2$/ : qr/^[01]$/);
	my %of;
	for (split /\n/, slurp($list)) {
		my ($kind, $n, $place) = split / /;
		push @{$of{$kind}}, $n if !$opt{1} || is_first($command, "$kind$place");
	}
	for my $kind (sort keys %of) {
		next if defined $opt{k} && $kind ne $opt{k};
		my @calls = @{$of{$kind}};
		if ($opt{q} && @calls > $sample) {
			my $step = @calls / $sample;
			@calls = map { $calls[$_ * $step] } 0 .. $sample - 1;
		}
		for my $n (@calls) {
			fill($stage{$stage}, $dir);
			my $bad = run($dir, $command, FAULTS_FAIL => "$kind:$n");
			my $why = judge($before, $good, $bad);
			(my $err = $bad->{err}) =~ s/\s+/ /g;
			print $out join("\t", $why eq '' ? 'ok' : 'bad', $kind, $n,
			    $bad->{status}, $command, $why, substr($err, 0, 160)),
			    "\n";
		}
	}
	close $out or die $!;
	system('rm', '-rf', $dir);
}

my ($next, %running) = (0);
while ($next < @commands || %running) {
	if ($next < @commands && keys %running < $jobs) {
		my $pid = fork // die "fork: $!";
		if ($pid == 0) {
			try($next, @{$commands[$next]});
			POSIX::_exit(0);
		}
		$running{$pid} = $next++;
		next;
	}
	my $pid = waitpid(-1, 0);
	die "a run ended with $?\n" if $? != 0;
	delete $running{$pid};
}

my (%tried, %failed, $bad);
for my $n (0 .. $#commands) {
	for (split /\n/, slurp("$root/result$n")) {
		my ($state, $kind, $call, $status, $command, $why, $err) = split /\t/;
		if ($state eq 'odd') {
			print "$command: $why\n";
			$bad++;
			next;
		}
		$command =~ s/^(\S+(?: [a-z-]+)?).*/$1/;
		$tried{$kind}++;
		next if $state eq 'ok';
		$failed{$kind}++;
		$bad++;
		print "$commands[$n][2]: $kind:$call: $why; status $status: $err\n";
	}
}
if ($opt{t}) {
	print "| what fails | calls that were let fail | gone wrong |\n|---|---|---|\n";
	printf "| %s | %d | %d |\n", $_, $tried{$_}, $failed{$_} // 0
	    for sort keys %tried;
}
my $all = 0;
$all += $_ for values %tried;
printf "%d commands, %d faults, %d gone wrong\n", scalar @commands, $all, $bad // 0;
exit($bad ? 1 : 0);
