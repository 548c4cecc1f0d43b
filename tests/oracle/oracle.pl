#!/usr/bin/perl
# The council's result worked out a second time, from the law and RULINGS.md
# alone: prints what `ocop-score check` must print, with --rank what
# `ocop-rank` must make of it.  It knows nothing of the C sources.
#
# usage: oracle.pl [--rank] [--minima majority|every|lowest|agreed]
#        [--agreed FILE] PACK SHEETS
#
# Sheets are in the long form and must be valid; the first line that is not
# ends the run with status 3.  FILE holds the agreed sheets of the advisory
# team, whoever its lines name as member.
use strict;
use warnings;

my ($want_rank, $minima, $agreed_file);
while (@ARGV && $ARGV[0] =~ /^--/) {
	my $option = shift;
	if ($option eq '--rank') { $want_rank = 1 }
	elsif ($option eq '--minima' && @ARGV) { $minima = shift }
	elsif ($option eq '--agreed' && @ARGV) { $agreed_file = shift }
	else { die "oracle.pl: unknown option $option\n" }
}
@ARGV == 2 or die "usage: oracle.pl [--rank] [--minima WHOSE] " .
    "[--agreed FILE] PACK SHEETS\n";
my ($pack, $sheets_file) = @ARGV;

sub fail { print STDERR "oracle.pl: @_\n"; exit 3 }

# --- the law ---

# Rows of a pack file as hashes by column name.
sub rows {
	my ($name) = @_;
	open my $file, '<', "$pack/$name" or fail("$pack/$name: $!");
	my (@names, @rows);
	while (my $line = <$file>) {
		next if $line =~ /^#/;
		chomp $line;
		my @cells = split /\t/, $line, -1;
		if (!@names) { @names = @cells; next }
		my %row;
		@row{@names} = @cells;
		push @rows, \%row;
	}
	return @rows;
}

# $law{SET}: leaves = codes in the order of the sheet; part, allowed, option,
# minimum by code; condition by condition code; depends by code.
my (%law, %parameter);
for my $row (rows('criteria.tsv')) {
	next if !$row->{leaf};
	my $set = $law{$row->{set}} ||= { leaves => [], condition => {} };
	push @{$set->{leaves}}, $row->{code};
	$set->{part}{$row->{code}} = $row->{part};
	$set->{allowed}{$row->{code}}{0} = 1;
}
for my $row (rows('options.tsv')) {
	my ($set, $code) = ($law{$row->{set}}, $row->{code});
	$set->{allowed}{$code}{$row->{points}} = 1;
	$set->{option}{$code}{$row->{option}} = $row->{points};
	my $mark = $row->{min_star} or next;
	my $old = $set->{minimum}{$mark}{$code};
	$set->{minimum}{$mark}{$code} = $row->{points}
	    if !defined $old || $old < $row->{points};
}
for my $row (rows('conditions.tsv')) {
	my $set = $law{$row->{set}};
	$set->{condition}{$row->{condition}} = $row;
	$set->{depends}{$row->{code}} = $row->{depends_on}
	    if $row->{effect} eq 'depends';
	push @{$set->{stop_if_zero}}, split ' ', $row->{depends_on}
	    if $row->{effect} eq 'stop_if_zero';
}
$parameter{$_->{parameter}} = $_->{value} for rows('parameters.tsv');
$minima = $parameter{minima} if !defined $minima;
$minima =~ /^(majority|every|lowest|agreed)$/ or fail("minima: $minima?");
my @bands = sort { $b->{stars} <=> $a->{stars} } rows('stars.tsv');
my %band = map { $_->{stars} => $_ } @bands;

# --- the sheets ---

# One physical line into cells; RFC 4180 without line breaks in cells.
sub cells {
	my ($line) = @_;
	return split /,/, $line, -1 if index($line, '"') < 0;
	my @cells;
	while ($line =~ /\G(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/g) {
		my ($quoted, $plain, $end) = ($1, $2, $3);
		$quoted =~ s/""/"/g if defined $quoted;
		push @cells, defined $quoted ? $quoted : $plain;
		last if $end eq '';
	}
	return @cells;
}

# $product{P}: set, members in order, sheet{MEMBER}{CODE} = points, raised,
# agreed{CODE} = points.
my (%product, @order);
read_sheets($sheets_file);
read_sheets($agreed_file, 1) if defined $agreed_file;

sub read_sheets {
	my ($name, $agreed) = @_;
	open my $file, '<', $name or fail("$name: $!");
	my $header = <$file>;
	$header =~ s/^\xEF\xBB\xBF//;
	$header =~ s/\r?\n\z//;
	my @names = cells($header);
	my %column;
	@column{@names} = 0 .. $#names;
	for my $need (qw(product member criterion points set)) {
		defined $column{$need} or fail("$name: no column $need");
	}
	my @need = @column{qw(product member criterion points set)};
	while (my $line = <$file>) {
		$line =~ s/\r?\n\z//;
		next if $line eq '';
		take_line("$name:$.", $agreed, \@need, \%column, cells($line));
	}
	close $file;
}

sub take_line {
	my ($where, $agreed, $need, $column, @cell) = @_;
	my ($condition_at, $option_at) = @$column{qw(condition option)};
	my ($code, $member, $criterion, $points, $set) = @cell[@$need];
	my $p = $product{$code};
	if (!$p) {
		$law{$set} or fail("$where: set \"$set\"?");
		$p = $product{$code} = { code => $code, set => $set };
		push @order, $p;
	}
	$set eq '' || $set eq $p->{set}
	    or fail("$where: $code is of set $p->{set}, not $set");
	my $law = $law{$p->{set}};
	my $sheet;
	if ($agreed) {
		$sheet = $p->{agreed} ||= {};
	} else {
		push @{$p->{members}}, $member if !$p->{sheet}{$member};
		$sheet = $p->{sheet}{$member} ||= {};
	}
	if (defined $condition_at && $cell[$condition_at] ne '') {
		my $raised = $cell[$condition_at];
		$law->{condition}{$raised} or fail("$where: condition $raised?");
		$p->{raised}{$raised} = 1;
	}
	return if $criterion eq '';
	if ($criterion =~ s/^([A-Z])//) {
		($law->{part}{$criterion} || '') eq $1
		    or fail("$where: criterion $1$criterion?");
	}
	$law->{part}{$criterion} or fail("$where: criterion $criterion?");
	return if $points eq '';
	$law->{allowed}{$criterion}{$points}
	    or fail("$where: $criterion: $points is no option");
	!exists $sheet->{$criterion}
	    or fail("$where: $criterion: scored twice");
	$sheet->{$criterion} = $points;
	if (defined $option_at && $cell[$option_at] ne '') {
		my $is = $law->{option}{$criterion}{$cell[$option_at]};
		defined $is && $is == $points
		    or fail("$where: option $cell[$option_at]?");
	}
}

# --- the council's result ---

# The sheet with its permitted blanks filled in.
sub filled_sheet {
	my ($law, $zeroed, $sheet, $where) = @_;
	my %whole = %$sheet;
	$whole{$_} = 0 for keys %$zeroed;
	for my $code (keys %{$law->{depends}}) {
		my $on = $whole{$law->{depends}{$code}};
		next if !defined $on || $on > 0;
		!$whole{$code} or fail("$where: $code needs points before it");
		$whole{$code} = 0;
	}
	return \%whole;
}

# The same, undef if it lacks criteria.
sub whole_sheet {
	my ($law) = @_;
	my $whole = filled_sheet(@_);
	for my $code (@{$law->{leaves}}) {
		return undef if !defined $whole->{$code};
	}
	return $whole;
}

sub more_than_half { my ($part, $all) = @_; return 2 * $part > $all }

# Whether the council gives the criterion that many points or more.
sub reached {
	my ($whole, $sums, $low, $agreed, $code, $points) = @_;
	return defined $agreed->{$code} && $agreed->{$code} >= $points
	    if $minima eq 'agreed';
	my @asked = 0 .. $#$whole;
	@asked = grep { $sums->[$_] == $low } @asked if $minima eq 'lowest';
	my $yes = grep { $whole->[$_]{$code} >= $points } @asked;
	return more_than_half($yes, scalar @asked) if $minima eq 'majority';
	return $yes == @asked;
}

sub two_decimals {
	my ($hundredths) = @_;
	use integer;
	return sprintf '%d.%02d', $hundredths / 100, $hundredths % 100;
}

sub settle {
	my ($p) = @_;
	my $law = $law{$p->{set}};
	my (%zeroed, $eliminated, $stopped, $incomplete, @reason);

	for my $code (sort keys %{$p->{raised}}) {
		my $condition = $law->{condition}{$code};
		my $effect = $condition->{effect};
		$zeroed{$condition->{code}} = 1 if $effect eq 'zero';
		next if $effect !~ /^(eliminate|stop|requires)$/;
		$eliminated = 1;
		$stopped = 1 if $effect eq 'stop';
		push @reason, $code;
	}
	my @whole;
	for my $member (@{$p->{members}}) {
		my $whole = whole_sheet($law, \%zeroed, $p->{sheet}{$member},
		    "$p->{code} $member");
		if ($whole) { push @whole, $whole; next }
		$incomplete = 1;
		push @reason, "sheet:$member";
	}
	my $agreed = {};
	if ($minima eq 'agreed' && $p->{agreed}) {
		$agreed = filled_sheet(
		    $law, \%zeroed, $p->{agreed}, "$p->{code} agreed");
		for my $code (@{$law->{leaves}}) {
			next if defined $agreed->{$code};
			$incomplete = 1;
			push @reason, "agreed:$code";
		}
	} elsif ($minima eq 'agreed') {
		$incomplete = 1;
		push @reason, 'agreed';
	}
	my $n = $p->{sheets} = @whole;
	for my $code (@{$law->{stop_if_zero} || []}) {
		# Of all sheets: after a stop a member need not go on scoring.
		my $zeros = grep { defined $_->{$code} && $_->{$code} == 0 }
		    values %{$p->{sheet}};
		next if !more_than_half($zeros, scalar @{$p->{members}});
		$eliminated = $stopped = 1;
		push @reason, "zero:$code";
	}
	if ($n > 0 && !$stopped) {
		my @sums;
		for my $whole (@whole) {
			my $sum = 0;
			$sum += $_ for values %$whole;
			push @sums, $sum;
			$p->{sum} += $sum;
		}
		my @sorted = sort { $a <=> $b } @sums;
		@$p{qw(low high)} = @sorted[0, -1];
		$p->{spread} = $p->{high} - $p->{low};
		{
			use integer;
			$p->{mean} = two_decimals(100 * $p->{sum} / $n);
		}
		if ($p->{spread} > $parameter{deviation_limit}) {
			$incomplete = 1;
			push @reason, "spread:$p->{spread}";
		}
		my (@unmet, %missed);
		for my $mark (sort { $a <=> $b } keys %{$law->{minimum}}) {
			my $least = $law->{minimum}{$mark};
			for my $code (@{$law->{leaves}}) {
				my $points = $least->{$code};
				next if !defined $points || reached(\@whole,
				    \@sums, $p->{low}, $agreed, $code, $points);
				push @unmet,
				    "$mark:$law->{part}{$code}$code>=$points";
				$missed{$mark} = 1;
			}
		}
		$p->{met} = 2;
		for my $stars (3 .. 5) {
			last if $missed{$stars};
			$p->{met} = $stars;
		}
		$p->{unmet} = join ' ', @unmet;
	}
	$p->{state} = $eliminated ? 'eliminated'
	    : $incomplete || !$n ? 'incomplete' : 'complete';
	$p->{reason} = join ';', @reason;
}

# --- what it means in law ---

sub classify {
	my ($p) = @_;
	my ($sum, $n) = @$p{qw(sum sheets)};
	for my $band (@bands) {
		next if $sum < $band->{from} * $n;
		$p->{points_stars} = $band->{stars};
		last;
	}
	my $stars = $p->{points_stars};
	$stars = $p->{met} if $stars > 2 && $p->{met} < $stars;
	$p->{stars} = $stars;
	$p->{decided_by} = $band{$stars}{decided_by};
	my $next = $band{$stars + 1} or return;
	$p->{next_star} = $next->{stars};
	my $lack = 100 * ($next->{from} * $n - $sum); # hundredths, times n
	use integer;
	$p->{points_short} =
	    $lack <= 0 ? '0' : two_decimals(($lack + $n - 1) / $n);
}

# Compares a.sum / a.sheets with b.sum / b.sheets.
sub by_mean {
	my ($one, $two) = @_;
	return $one->{sum} * $two->{sheets} <=> $two->{sum} * $one->{sheets};
}

sub print_rows {
	my ($names, @products) = @_;
	print join("\t", @$names), "\n";
	for my $p (@products) {
		print join("\t", map { defined $_ ? $_ : '' } @$p{@$names}),
		    "\n";
	}
}

for my $p (@order) {
	settle($p);
	$p->{product} = $p->{code};
}
if (!$want_rank) {
	print_rows([qw(product set sheets sum mean low high spread met unmet
	    state reason)], @order);
	exit 0;
}
my @ranked = sort { by_mean($b, $a) || $a->{code} cmp $b->{code} }
    grep { $_->{state} eq 'complete' } @order;
for my $i (0 .. $#ranked) {
	my $tie = $i > 0 && by_mean($ranked[$i], $ranked[$i - 1]) == 0;
	$ranked[$i]{rank} = $tie ? $ranked[$i - 1]{rank} : $i + 1;
	classify($ranked[$i]);
}
my @unranked = sort { $a->{code} cmp $b->{code} }
    grep { $_->{state} ne 'complete' } @order;
$_->{decided_by} = 'none'
    for grep { $_->{state} eq 'eliminated' } @unranked;
print_rows([qw(rank product set mean points_stars stars decided_by next_star
    points_short unmet state reason)], @ranked, @unranked);
