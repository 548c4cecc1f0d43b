#!/usr/bin/perl
# What intake takes every report can show: registers values as long, as large
# and as far away as intake admits, in every kind, and then asks every report,
# table and list in every format.
#
#	extremes.pl [-k] [SEED [ROWS]]		1 and 60
#
# Kinds, columns, commands, tables, words of lists and formats are those that
# the tools (from $PATH) name themselves, so that a new one is tried without a
# line here.  Which of the values a column takes is found out by asking, too.
# ROWS of each kind are tried, those that are refused go to a file of rejects.
# -k keeps the catalog, and says where.
#
# An answer has status 0 or 1, says nothing of damage and is well formed: TSV
# and CSV are read again by ocop-export, with as many rows as JSON has, and
# workbooks and pages by unzip and tidy, where they are there.
use strict;
use warnings;
use File::Temp qw(tempdir);
use JSON::PP;

my $keep = @ARGV && $ARGV[0] eq '-k' ? shift : '';
my ($seed, $rows) = ($ARGV[0] // 1, $ARGV[1] // 60);
srand $seed;
my $work = tempdir(CLEANUP => !$keep);
chdir $work or die "$work: $!";
print "$work\n" if $keep;
delete @ENV{qw(OCOP_CATALOG LANG LANGUAGE LC_MESSAGES COLUMNS)};
@ENV{qw(LC_ALL TZ USER)} = qw(C.UTF-8 UTC clerk);
my ($asked, $bad) = (0, 0);

sub slurp {
	open my $in, '<:raw', $_[0] or return '';
	local $/;
	return scalar(<$in>) // '';
}

sub spew {
	my ($path, @lines) = @_;
	open my $out, '>:raw', $path or die "$path: $!";
	print $out @lines;
	close $out or die "$path: $!";
}

# Status, standard output, standard error of a command.
sub run {
	my (@command) = @_;
	my $pid = fork // die "fork: $!";
	if (!$pid) {
		open STDIN, '<', '/dev/null';
		open STDOUT, '>', 'out';
		open STDERR, '>', 'err';
		exec 'timeout', '60', @command or exit 127;
	}
	waitpid $pid, 0;
	return ($? & 127 ? 128 + ($? & 127) : $? >> 8, slurp('out'), slurp('err'));
}

sub wrong {
	my ($command, $why, $said) = @_;
	$bad++;
	print "$command: $why\n", map { "\t$_\n" } grep { defined } (split /\n/,
	    substr($said // '', 0, 800))[0 .. 3];
}

sub pick { return $_[rand @_] }

sub tsv {
	return join("\t", map {
		my $cell = $_;
		$cell =~ s/\\(?!N$)/\\\\/g;
		$cell =~ s/\t/\\t/g;
		$cell =~ s/\n/\\n/g;
		$cell =~ s/^"/\\"/;
		$cell } @_) . "\n";
}

# The first cells of a table, each once; asked again where it has changed.
my %cells;
sub cells {
	my ($table, $fresh) = @_;
	delete $cells{$table} if $fresh;
	return @{ $cells{$table} //= do {
		my ($status, $out) = run('ocop-export', $table);
		my (undef, @lines) = split /\n/, $out;
		my %seen;
		[ grep { $_ ne '' && !$seen{$_}++ } map { (split /\t/)[0] // '' }
		    @lines[0 .. ($#lines < 300 ? $#lines : 300)] ];
	} };
}

# Commands that a tool names in its synopsis, as lists of words: each choice
# of a|b, first without what is in [], then with each of these.
sub commands {
	my ($tool) = @_;
	my ($status, $help) = run("ocop-$tool", '--lang', 'en', '--help');
	my @found;
	# a choice between words of which one is an option is two lines
	my ($usage) = $help =~ /^usage:(.*?)\n\n/s;
	1 while $usage =~ s/^(.* )(\S+)\|(--\S+ [A-Z]+)(.*)$/$1$2$4\n$1$3$4/m;
	for (split /\n/, $usage) {
		next unless s/^\s*ocop-$tool\s*//;
		my @optional;
		push @optional, $1 while s/ ?\[([^\]]*)\]//;
		my ($first, @rest) = split / /;
		for my $name (split /\|/, $first // '') {
			push @found, [ $name, @rest ];
			push @found, map { [ $name, @rest, split / /, $_ ] } @optional;
		}
	}
	my ($formats) = $help =~ /--to FORMAT\s+one of: (.*)/;
	return (\@found, [ split / /, $formats ]);
}

# --- Rows in ---

my ($status, $help) = run('ocop-register', '--lang', 'en', '--help');
my @kinds = map { split /\|/ } $help =~ /^\s+ocop-register ([a-z|-]+) \[FILE\.\.\.\]$/mg;

my @pool = (
	# texts
	"Tr\xc3\xa0 " x 400, 'w' x 1999, "\xe1\xbb\x84" x 600, "a\tb\n\\c",
	'=1+1', "'=1", '"quoted"', '"', '<b>&amp;"\'</b>]]>', '-', '%s%n', '{}',
	"\xe8\x8c\xb6" x 300, 'x' x 100, "\xc4\x90" x 50, '0', '007', '\\N',
	# numbers
	qw(1 2 3 4 5 9 99 100 999 999999999 2147483647 999999999999999
	    999999999.999999 999999999999999.999999 0.000001 0.99999999999999
	    100.00 -1 -999999999),
	# days, years, rounds
	qw(0001-01-01 1000-01-01 1899-12-31 1900-02-28 1970-01-01 2000-02-29
	    2023-02-28 2024-02-29 2026-01-31 2100-12-31 9998-12-31 9999-12-31
	    1 1000 1900 2022 2025 2026 2100 9999 2026-1 2026-9 1900-1 9999-9
	    9999-99 2026-12),
	# addresses and numbers of persons
	'0263 3840 000', join('; ', ('0912345678') x 20), '+84912345678',
	'a@b.vn', ('x' x 64) . '@' . join('.', ('y' x 60) x 3) . '.vn',
	'5800000000', '5800000000-001', '01', '54', '68-24805-1-2026',
	'VN-LDOR-0001', 'VIDU',
);
my (%columns, %example, %takes, %refers);

# The values that each column of a kind takes: those of the pool whose row has
# no fault but that its key was there before.
sub learn {
	my ($kind) = @_;
	my ($status, $out, $err) = run('ocop-register', 'template', $kind);
	my ($header, $line) = split /\n/, $out;
	my @names = @{$columns{$kind} = [ split /\t/, $header ]};
	my @example = @{$example{$kind} = [ map { $_ // '' } (split /\t/, $line, -1)[0 .. $#names] ]};
	my (@tried, @lines);

	for my $c (0 .. $#names) {
		my @odd = @example;
		$odd[$c] = 'khong-co';
		spew('odd.tsv', "$header\n", tsv(@odd));
		my ($status, $out, $err) = run('ocop-register', '-n', '--lang', 'en', $kind, 'odd.tsv');
		my @words;
		push @words, split /, |; .*/, $1 if $err =~ /column \Q$names[$c]\E: .*?is none of: (.*)/;
		push @words, cells($1, 1) if $err =~
		    /column \Q$names[$c]\E: .*?is (?:none of|not among) the ([a-z_-]+); (?:load it|ocop-export)/;
		@words = grep { $_ ne '...' } @words;
		$refers{$kind}[$c] = @words > 0;
		push @tried, [ $c, $_ ] for $example[$c],
		    @words ? (@words, join(' ', @words)) : @pool;
	}
	spew('try.tsv', "$header\n", tsv(@example), map {
		my ($c, $value) = @$_;
		my @row = @example;
		$row[$c] = $value;
		tsv(@row) } @tried);
	unlink 'errors.tsv';
	run('ocop-register', '-q', '-n', '--lang', 'en', '--max-errors', '0', '--errors', 'errors.tsv', $kind, 'try.tsv');
	my %refused;
	for (split /\n/, slurp('errors.tsv')) {
		my ($file, $line, $column, $code) = split /\t/;
		$refused{$line}++ if $code =~ /^E/ && $code ne 'E303' && $code ne 'E301';
	}
	my $line_number = 2;
	$takes{$kind} = [ map { [] } @names ];
	for (@tried) {
		$line_number++;
		push @{$takes{$kind}[$_->[0]]}, $_->[1] unless $refused{$line_number};
	}
}

# Rows of a kind with some cells of the values that it takes.
my $serial = 'AAAA';
sub invent {
	my ($kind) = @_;
	my $own = !$refers{$kind}[0] && $example{$kind}[0] eq 'VIDU';
	my @lines = tsv(@{$columns{$kind}});

	push @lines, tsv(@{$example{$kind}});
	for my $n (1 .. $rows) {
		my $far = pick(0.1, 0.2, 0.4, 0.8);
		my @row = map {
			rand() < $far && @{$takes{$kind}[$_]} ? pick(@{$takes{$kind}[$_]}) :
			    rand() < $far / 4 ? '' : $example{$kind}[$_]
		} 0 .. $#{$columns{$kind}};
		$serial++;
		$row[0] = rand() < 0.5 ? "VIDU$serial" : $serial x 25 if $own;
		push @lines, tsv(@row);
	}
	spew("$kind.tsv", @lines);
	my ($status, $out, $err) = run('ocop-register', '-q', $kind, '--max-errors', '0',
	    '--reason', 'extremes', '--rejects', "$kind.bad.tsv", "$kind.tsv");
	wrong("register $kind", "status $status", $err) if $status > 1;
}

($status) = run('ocop-register', 'init', '-q', '--province', '68');
die "no catalog\n" if $status;
for my $turn (1, 2) {
	for my $kind (@kinds) {
		learn($kind);
		invent($kind);
	}
}
for my $kind (@kinds) {
	my $count = () = cells($kind, 1);
	print "$kind: $count\n" if $keep;
	wrong("register $kind", 'nothing was taken') if $count == 0;
}

# Sheets, with the most points, of each member for each product of a round.
my %most;
for (split /\n/, (run('ocop-export', 'options', '--columns', 'set,criterion,points'))[1]) {
	my ($set, $criterion, $points) = split /\t/;
	$most{$set}{$criterion} = $points if $set =~ /^\d/ && $points > ($most{$set}{$criterion} // -1);
}
my %set = map { (split /\t/)[0, 1] } split /\n/, (run('ocop-export', 'products', '--columns', 'product,set'))[1];
my (%member, %sheets);
for (split /\n/, (run('ocop-export', 'members', '--columns', 'round,member'))[1]) {
	my ($round, $member) = split /\t/;
	push @{$member{$round}}, $member;
}
for (split /\n/, (run('ocop-export', 'applications', '--columns', 'round,product'))[1]) {
	my ($round, $product) = split /\t/;
	my $of = $most{$set{$product} // ''} or next;
	for my $member (@{$member{$round} // []}) {
		push @{$sheets{$round}}, map { tsv($product, $member, $_, $of->{$_}) } sort keys %$of;
	}
}
for my $round (sort keys %sheets) {
	spew('sheets.tsv', tsv(qw(product member criterion points)), @{$sheets{$round}});
	my ($status, $out, $err) = run('ocop-score', 'load', '--round', $round, '--rejects', 'r.tsv', 'sheets.tsv');
	wrong("score load $round", "status $status", $err) if $status > 1;
}

# --- Everything out ---

my @has = grep { system("command -v $_ >/dev/null") == 0 } qw(tidy unzip);
my $decoder = eval { require JSON::XS; JSON::XS->new } || JSON::PP->new;
$decoder->utf8;

# It is older than <data>.
my $tidy = 'tidy -q -e -utf8 --drop-empty-elements no --new-inline-tags data';

# Whether bytes are what the format promises; the rows, or undef where the
# format does not tell, or a reason.
sub form {
	my ($format, $bytes) = @_;
	my $text = $bytes;

	return (undef, 'is not UTF-8') if $format ne 'xlsx' && !utf8::decode($text);
	if ($format eq 'json') {
		my @lines = split /\n/, $bytes;
		for (@lines) {
			return (undef, "is no JSON: $@") if !eval { $decoder->decode($_) };
		}
		return (scalar @lines, undef);
	}
	if ($format =~ /^[ct]sv$/ && $bytes =~ /^[^\n]*[,\t]/) {
		spew('again', $bytes);
		my $json = `ocop-export - -t json <again 2>err`;
		return (undef, "is not read again: " . slurp('err')) if $?;
		return ($json =~ tr/\n//, undef);
	}
	if ($format eq 'xlsx' && grep { $_ eq 'unzip' } @has) {
		spew('again.xlsx', $bytes);
		return (undef, 'is no zip') if system('unzip -tqq again.xlsx >/dev/null');
	}
	if ($format eq 'html' && grep { $_ eq 'tidy' } @has) {
		spew('again.html', $bytes);
		return (undef, 'is no page: ' . `$tidy again.html 2>&1`)
		    if system("$tidy again.html >/dev/null 2>&1") >> 8 > 1;
	}
	return (undef, undef);
}

# Asks in each of the formats.
my %answered;
sub ask {
	my ($formats, @command) = @_;
	my %rows;

	for my $format (@$formats) {
		my @words = (@command, $format eq 'ics' ? () : ('-t', $format));
		my ($status, $out, $err) = run(@words);
		my ($rows, $why);

		next if $status == 2; # these do not go together
		$asked++;
		$answered{"$command[0] $command[1]"}++;
		if ($status > 1) {
			wrong("@words", "status $status", $err);
			next;
		}
		next if $status == 1 && $out eq ''; # nothing of that kind
		($rows, $why) = form($format, $out);
		wrong("@words", $why) if defined $why;
		$rows{$format} = $rows if defined $rows;
	}
	my %counts = reverse %rows;
	wrong("@command", join(' ', map { "$_ $rows{$_}" } sort keys %rows)) if keys %counts > 1;
}

my @rounds = cells('councils', 1);
@rounds = @rounds[0, -1] if @rounds > 2;
my @products = grep { $set{$_} } cells('products', 1);
my $day = '2026-11-24';
my %given = (R => \@rounds, CODE => ['T1'], DAYS => [0, 99999], POINTS => ['0.5'],
	N => [3], KEY => [ (cells('entities', 1))[0, -1] ],
	D => ['1/QD'], DATE => ['2026-12-15'], PRODUCT => [ grep { defined } @products[0, -1] ], KIND => \@kinds);

# The words that an option takes, as it says itself.
sub words_of {
	my ($tool, $command, $option) = @_;
	my (undef, undef, $err) = run("ocop-$tool", '--lang', 'en', $command, $option, 'khong-co');
	return [ grep { $_ ne 'or' } split /,? /, $err =~ /(?:want|one of:?) (.*)/ ? $1 : '' ];
}

# The command with each value in the place of its word in capitals.
sub fill {
	my ($tool, @words) = @_;
	my @filled = ([]);

	for my $n (0 .. $#words) {
		my $word = $words[$n];
		my $values = [ $word ];
		my ($base) = $word =~ /^([A-Z]+)(\.\.\.)?$/;

		if ($base) {
			$values = $base eq 'WORD' ? words_of($tool, $words[0], $words[$n - 1]) : $given{$base};
			return () if !$values;
		} elsif ($word =~ /\|/) {
			$values = [ split /\|/, $word ];
		}
		@filled = map { my $so_far = $_; map { [ @$so_far, $_ ] } @$values } @filled;
	}
	return @filled;
}

my (%tried, %named);
for my $tool (qw(report score rank register)) {
	my ($commands, $formats) = commands($tool);
	my ($status, $help) = run("ocop-$tool", '--lang', 'en', '--help');

	for (@$commands) {
		my @words = @$_;
		next if !@words || "@words" =~ /FILE|DIR|^(load|check)/ || $words[0] eq 'init' ||
		    grep { $_ eq $words[0] } @kinds;
		$named{"ocop-$tool $words[0]"}++ if fill($tool, @words);
		for my $filled (fill($tool, @words)) {
			next if $tried{"$tool @$filled"}++;
			push @$filled, '-n' if $filled->[0] eq 'recognise';
			my @day = $tool eq 'report' && "@$filled" !~ /^(round|gaps|council)/ ? ('--as-of', $day) : ();
			# what options change is asked in two formats only
			my @in = @words == 1 || $words[1] =~ /^[A-Z]/ || $words[-1] eq 'R' ?
			    @$formats : $tool eq 'report' ? qw(tsv html) : 'tsv';
			ask("@$filled" =~ /--ics/ ? [ 'ics' ] : \@in, "ocop-$tool", @$filled, @day);
		}
	}
}
my ($commands, $formats) = commands('export');
my @tables = split ' ', (run('ocop-export', '--lang', 'en'))[2] =~ /tables:\n(.*?)\nocop-export/s ? $1 : '';
wrong('export', 'no tables') if !@tables;
ask($formats, 'ocop-export', $_) for @tables;
ask([ 'csv' ], 'ocop-export', $_, '--public', '--for', 'excel') for @tables;
for my $report (map { $_->[0] } grep { @$_ == 1 } @{(commands('report'))[0]}) {
	ask([ 'tsv', 'html' ], 'ocop-report', $report, '--as-of', $_) for '1900-01-01', '2199-12-31';
}
$answered{$_} or wrong($_, 'was never answered') for sort keys %named;
($status, my $out, my $err) = run('ocop-register', 'verify');
wrong('register verify', "status $status", $err) if $status;
print "seed $seed: $asked answers, $bad wrong\n";
exit($bad ? 1 : 0);
