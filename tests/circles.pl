#!/usr/bin/perl
# Looks for circles between the files of the library: files of which each calls
# the next and the last one the first, so that none can be read alone.
#
#	circles.pl LIBRARY
#
# Calls are what nm says of the objects in the library.  The calls that close
# the circles which stay are in circles.tsv: from, to, why.  There are two of
# them at most; one that closes nothing any more is named, too.
use strict;
use warnings;
use File::Basename qw(dirname);

my ($library) = @ARGV;
die "usage: circles.pl LIBRARY\n" unless defined $library;

# Objects of one base name go by their number in the archive.
my (%defines, %wants, %file, $object);
my @objects = map { chomp; $_ } `ar t '$library'`;
my $at = -1;
open my $nm, '-|', 'nm', $library or exit 77;
while (<$nm>) {
	if (/^(\S+\.o):$/) {
		$object = ++$at;
		$file{$object} = $1;
	} elsif (/^[0-9a-f]+ [TDBRVW] (\S+)$/) {
		$defines{$1} = $object;
	} elsif (/^\s+U (\S+)$/) {
		$wants{$object}{$1} = 1;
	}
}
close $nm;
exit 77 unless %defines;

my %stays;
open my $table, '<', dirname($0) . '/circles.tsv' or die "circles.tsv: $!\n";
<$table>;
while (<$table>) {
	chomp;
	my ($from, $to, $why) = split /\t/;
	die "circles.tsv:$.: does not say why\n" unless defined $why && $why ne '';
	$stays{"$from $to"} = 0;
}

sub name { my $name = $file{ shift() }; $name =~ s/\.o$//; return $name }

# Which objects can be reached from one, but for the calls that stay.
my (%calls, %closes);
for my $from (keys %wants) {
	for my $symbol (keys %{ $wants{$from} }) {
		my $to = $defines{$symbol};
		next if !defined $to || $to == $from;
		my $pair = name($from) . ' ' . name($to);
		if (exists $stays{$pair}) {
			$closes{"$from $to"} = $pair;
		} else {
			$calls{$from}{$to} = $symbol;
		}
	}
}

sub way {
	my ($from, $to) = @_;
	my %before = ($from => $from);
	my @next = ($from);
	while (defined(my $here = shift @next)) {
		for my $there (sort { $a <=> $b } keys %{ $calls{$here} }) {
			next if exists $before{$there} && $there != $to;
			$before{$there} = $here;
			if ($there == $to) {
				my @way = ($to);
				while (1) {
					unshift @way, $before{ $way[0] };
					return @way if $way[0] == $from;
				}
			}
			push @next, $there;
		}
	}
	return;
}

my ($bad, %told);
for my $from (sort { $a <=> $b } keys %calls) {
	next if $told{$from};
	my @way = way($from, $from) or next;
	$told{$_} = 1 for @way;
	print STDERR 'a circle: ', join(' -> ', map { name($_) } @way), "\n";
	$bad = 1;
}
for my $call (keys %closes) {
	my ($from, $to) = split / /, $call;
	$stays{ $closes{$call} } = 1 if way($to, $from);
}
for (sort keys %stays) {
	next if $stays{$_};
	print STDERR "circles.tsv: $_ closes no circle\n";
	$bad = 1;
}
if (keys %stays > 2) {
	print STDERR 'circles.tsv: ', scalar(keys %stays), " circles; two are the most\n";
	$bad = 1;
}
exit($bad ? 1 : 0);
