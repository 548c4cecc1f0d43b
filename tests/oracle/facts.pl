#!/usr/bin/perl
# What makers and products were on which day, worked out a second time from
# RULINGS R61 alone: invents a few hundred changes in an order of their own,
# writes them as files to register, and what reports of some days must count.
# It knows nothing of the C sources.
#
# usage: facts.pl SEED DIR
#
# DIR/loads has a line for each file, in the order they are to be registered:
# kind, file, day of recording.  DIR/days has the days, DIR/oracle the counts.
use strict;
use warnings;

@ARGV == 2 or die "usage: facts.pl SEED DIR\n";
my ($seed, $dir) = @ARGV;
srand $seed;

my @units = map { 90001 + $_ } 0 .. 4;
my @villages = map { "LN$_" } 1 .. 3;
my @makers = map { "M$_" } 1 .. 40;
my @products = map { "P$_" } 1 .. 80;
my %words = (
	entities => {
		type => [qw(cooperative sme household farm)],
		gender => [qw(female male)],
		ethnic => [qw(01 20 24)],
		unit => \@units,
		chain => [qw(circular green none)],
		channels => [qw(ecommerce none)],
	},
	products => {
		entity => \@makers,
		set => [1 .. 5],
		unit => \@units,
		village => \@villages,
	},
);
my %needed = (type => 1, entity => 1, set => 1);

# Days are numbers from 1 August 2025 on, and months have 28 of them.
sub iso {
	my ($day) = @_;
	my $month = 7 + int($day / 28);
	return sprintf '%04d-%02d-%02d', 2025 + int($month / 12),
	    1 + $month % 12, 1 + $day % 28;
}

sub any { return $_[int rand @_] }

# $fact{KIND}{KEY}{COLUMN}: changes in order, [day, value]; undef is unknown.
my (%fact, %issued);
my $always = -1;

# The value of a day: that of the last change until it.
sub at {
	my ($kind, $key, $column, $day) = @_;
	my $value;
	for my $change (@{$fact{$kind}{$key}{$column}}) {
		$value = $change->[1] if $change->[0] <= $day;
	}
	return $value;
}

sub change {
	my ($kind, $key, $column, $day, $value) = @_;
	my $all = $fact{$kind}{$key}{$column} ||= [];
	my $now = @$all ? $all->[-1][1] : undef;
	return if (defined $now ? $now : '') eq (defined $value ? $value : '');
	my $blank_tells = $kind eq 'products' && $column eq 'unit' && @$all;
	if (!$blank_tells && !grep { defined $_->[1] } @$all) {
		@$all = [$always, $value];
		return;
	}
	@$all = grep { $_->[0] < $day } @$all;
	push @$all, [$day, $value];
}

# --- what is registered ---

open my $loads, '>', "$dir/loads" or die "$dir/loads: $!\n";
my $files = 0;

# One file: each of the keys with each column given, blank or cleared.
sub load {
	my ($kind, $recorded, $new, @keys) = @_;
	my @columns = sort keys %{$words{$kind}};
	my $name = sprintf '%03d.csv', $files++;
	my $key_column = $kind eq 'entities' ? 'entity' : 'product';
	open my $out, '>', "$dir/$name" or die "$dir/$name: $!\n";
	print $out join(',', $key_column, 'name', 'since',
	    map { $key_column eq $_ ? () : $_ } @columns), "\n";
	for my $key (@keys) {
		my $since = rand() < 0.5 ? undef : int rand($recorded + 1);
		my $day = defined $since ? $since : $recorded;
		my @cells = ($key, $new ? "Tên $key" : '',
		    defined $since ? iso($since) : '');
		for my $column (@columns) {
			my $rand = rand;
			my ($cell, $value) = ('', undef);
			my $must = $new && $needed{$column};
			if ($must || $rand < ($new ? 0.7 : 0.3)) {
				$cell = $value = any(@{$words{$kind}{$column}});
			} elsif (!$new && $rand < 0.35 && !$needed{$column}) {
				$cell = '\N';
			}
			push @cells, $cell;
			if ($new) {
				$fact{$kind}{$key}{$column} =
				    [[$always, $value]];
			} elsif ($cell ne '') {
				change($kind, $key, $column, $day, $value);
			}
		}
		print $out join(',', @cells), "\n";
	}
	close $out or die "$dir/$name: $!\n";
	print $loads "$kind\t$name\t", iso($recorded), "\n";
}

load('entities', 0, 1, @makers);
load('products', 0, 1, @products);
for (1 .. 60) {
	my ($kind, @keys) = rand() < 0.5 ? ('entities', @makers)
	    : ('products', @products);
	# most are recorded in order, some late
	load($kind, int(rand() < 0.8 ? $_ * 6 : rand 360), 0,
	    grep { rand() < 0.15 } @keys);
}
close $loads or die "$dir/loads: $!\n";

open my $held, '>', "$dir/recognitions.csv" or die "recognitions.csv: $!\n";
print $held "product,decision,issued,stars,kind\n";
for my $product (@products) {
	next if rand() < 0.2;
	$issued{$product} = int rand 200;
	print $held "$product,1/QĐ,", iso($issued{$product}), ",3,first\n";
}
close $held or die "recognitions.csv: $!\n";

# --- what reports must count ---

open my $days, '>', "$dir/days" or die "$dir/days: $!\n";
open my $oracle, '>', "$dir/oracle" or die "$dir/oracle: $!\n";
for my $day (map { int rand 400 } 1 .. 12) {
	my (%holders, %village, %registered, %valid, %set, %type, %counted);
	for my $product (@products) {
		my %was = map { $_ => at('products', $product, $_, $day) }
		    keys %{$words{products}};
		my $unit = $was{unit};
		$unit = at('entities', $was{entity}, 'unit', $day)
		    if !defined $unit;
		$registered{$unit}++ if defined $unit;
		next if !defined $issued{$product} ||
		    $issued{$product} > $day;
		$valid{$unit}++ if defined $unit;
		$set{$was{set}}++;
		$holders{$was{entity}} = 1;
		$village{$was{village}} = 1 if defined $was{village};
	}
	next if !%holders; # nothing to count
	for my $maker (keys %holders) {
		my %was = map { $_ => at('entities', $maker, $_, $day) }
		    keys %{$words{entities}};
		$type{$was{type}}++;
		$counted{T4}++ if $was{type} eq 'cooperative';
		$counted{T5}++ if $was{type} eq 'sme';
		$counted{T6}++ if ($was{chain} || 'none') ne 'none';
		$counted{T9}++ if ($was{gender} || '') eq 'female';
		$counted{T10}++ if ($was{ethnic} || '01') ne '01';
		$counted{T11}++ if ($was{channels} || 'none') ne 'none';
	}
	my $iso = iso($day);
	print $days "$iso\n";
	print $oracle "$iso\t$_\t", $counted{$_} || 0, "\t",
	    scalar keys %holders, "\n" for qw(T4 T5 T6 T9 T10 T11);
	print $oracle "$iso\tT7\t", scalar keys %village, "\t",
	    scalar @villages, "\n";
	print $oracle "$iso\t$_\t", $registered{$_} || 0, "\t",
	    $valid{$_} || 0, "\n" for @units;
	print $oracle "$iso\tsets\t$_\t$set{$_}\n" for sort keys %set;
	print $oracle "$iso\tentities\t$_\t$type{$_}\n" for sort keys %type;
}
close $days or die "$dir/days: $!\n";
close $oracle or die "$dir/oracle: $!\n";
