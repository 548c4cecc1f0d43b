#!/usr/bin/perl
# Last days worked out a second time, from the law and RULINGS.md alone: QĐ
# 26/2026 Art. 7.6g (45 days), 8.4 (15), 12.2 (60 and 30 from 22 May 2026), and
# Civil Code Art. 147.2 (the first day does not count) and 148.5 (days off).
# It knows nothing of the C sources.
#
# usage: terms.pl invent COUNT SEED    writes the files of terms.sh
#        terms.pl answer DAY           reads them: product, last day, rules,
#                                      what is late; then product, last day
#                                      to revoke
use strict;
use warnings;
use Time::Local qw(timegm);

sub number { my ($y, $m, $d) = split /-/, shift; return timegm(0, 0, 0, $d, $m - 1, $y) / 86400 }
sub text { my @t = gmtime(shift() * 86400); return sprintf '%04d-%02d-%02d', $t[5] + 1900, $t[4] + 1, $t[3] }

sub rows {
	my ($file) = @_;
	open my $in, '<', $file or die "$file: $!";
	chomp(my @lines = <$in>);
	my @names = split /,/, shift @lines;
	return map { my %row; @row{@names} = split /,/, $_, -1; \%row } @lines;
}

sub invent {
	my ($count, $seed) = @_;
	srand $seed;
	my %out = (
		products => "product,name,entity,set\n",
		holidays => "day,name,works\n",
		recognitions => "product,decision,issued,stars\n",
		applications => "round,product,kind,received,documents,samples\n",
		steps => "round,product,state,since,by\n",
		conclusions => "product,concluded,ground\n");
	my $first = number('2026-05-22');
	for my $day (number('2026-06-01') .. number('2026-12-31')) {
		$out{holidays} .= text($day) . ',H,' . (rand() < .3 ? 1 : 0) . "\n" if rand() < .15;
	}
	for my $i (1 .. $count) {
		my $p = sprintf 'P%04d', $i;
		my $kind = (qw(first upgrade renewal renewal))[int rand 4];
		my $filed = $first - 30 + int rand 60;
		$filed = $first - 1 + int rand 2 if rand() < .2;
		my $whole = rand() < .7;
		$out{products} .= "$p,N,E,13\n";
		$out{recognitions} .= "$p,D$i," . text(number('2024-09-01') + int rand 60) . ",3\n"
			if $kind ne 'first' || rand() < .5;
		$out{applications} .= "2026-1,$p,$kind," . text($filed) . ',form01 form02 form03 request'
			. ($whole ? ' updates' : '') . ",5\n";
		my $day = $filed + int rand 20;
		my @way = ("forwarded $day");
		push @way, 'returned ' . ($day += int rand 10), 'submitted ' . ($day += 1 + int rand 10),
			'forwarded ' . ($day += 1 + int rand 10) if rand() < .2;
		push @way, 'council ' . ($day += 1 + int rand 10), 'decided ' . ($day += int rand 70)
			if rand() < .5 && $kind eq 'renewal';
		push @way, 'withdrawn ' . ($day += int rand 30) if @way == 1 && rand() < .1;
		@way = () if rand() < .1;
		for (@way) {
			my ($state, $since) = split;
			$out{steps} .= "2026-1,$p,$state," . text($since) . ",X\n";
		}
		$out{conclusions} .= "$p," . text(number('2026-06-01') + int rand 30) . ",stopped\n"
			if $kind ne 'first' && rand() < .5;
	}
	for my $kind (keys %out) {
		open my $file, '>', "$kind.csv" or die;
		print $file $out{$kind};
		close $file or die;
	}
}

my %off;

# The day, or the next that is worked.
sub term_end {
	my ($day) = @_;
	while (1) {
		my $weekday = (gmtime($day * 86400))[6];
		my $free = exists $off{$day} ? $off{$day} : $weekday == 0 || $weekday == 6;
		return $day unless $free;
		$day++;
	}
}

sub answer {
	my ($today) = @_;
	my $first = number('2026-05-22');
	my (%steps, @first, @second);
	$off{number($_->{day})} = !$_->{works} for rows('holidays.csv');
	push @{$steps{$_->{product}}}, [$_->{state}, number($_->{since})] for rows('steps.csv');
	for my $a (rows('applications.csv')) {
		my @done = grep { $_->[1] <= $today } @{$steps{$a->{product}} || []};
		my $filed = number($a->{received});
		my ($decided) = map { $_->[1] } grep { $_->[0] eq 'decided' } @done;
		my $last = @done ? $done[-1][0] : '';
		my $closed = $last eq 'decided' || $last eq 'withdrawn';
		my $renewal = $a->{kind} eq 'renewal';
		my ($by, $rules) = ('', '');
		if ($filed < $first && $today >= $first && !(defined $decided && $decided < $first)) {
			$by = term_end($first + ($renewal ? 30 : 60));
			$rules = 'former';
		} elsif ($renewal) {
			my ($since) = map { $_->[1] } reverse grep { $_->[0] eq 'forwarded' } @done;
			$since = undef if grep { $_ eq $last } 'returned', 'submitted';
			$by = term_end($since + 45)
				if defined $since && $a->{documents} =~ /updates/;
		} else {
			next;
		}
		my $late = '';
		if ($by ne '' && (defined $decided || !$closed)) {
			my $end = defined $decided ? $decided : $today;
			$late = $rules || 'result' if $end > $by;
		}
		push @first, join ' ', $a->{product}, $by eq '' ? '' : text($by), $rules, $late;
	}
	my %held = map { $_->{product} => 1 } rows('recognitions.csv');
	for my $c (rows('conclusions.csv')) {
		push @second, "$c->{product} " . text(term_end(number($c->{concluded}) + 15))
			if number($c->{concluded}) <= $today && $held{$c->{product}};
	}
	print "$_\n" for sort(@first), sort(@second);
}

my $what = shift || '';
if ($what eq 'invent') { invent(@ARGV) }
elsif ($what eq 'answer') { answer(number($ARGV[0])) }
else { die "usage: terms.pl invent COUNT SEED | answer DAY\n" }
