#!/usr/bin/perl
# What a screenshot shows: its width, its height, how many colours it has, and
# which share of it, in percent, is of the commonest.
#
#	png.pl FILE.png
use strict;
use warnings;
use Compress::Zlib;

open my $file, '<:raw', $ARGV[0] or die "$ARGV[0]: $!\n";
my $png = do { local $/; <$file> };
die "$ARGV[0]: no PNG\n" if substr($png, 0, 8) ne "\x89PNG\r\n\x1a\n";

my ($width, $height, $bits, $kind, $data) = (0, 0, 0, 0, '');
for (my $at = 8; $at < length $png;) {
	my ($size, $type) = unpack 'N a4', substr $png, $at, 8;
	my $chunk = substr $png, $at + 8, $size;
	($width, $height, $bits, $kind) = unpack 'NNCC', $chunk
	    if $type eq 'IHDR';
	$data .= $chunk if $type eq 'IDAT';
	$at += 12 + $size;
}
my $bytes = { 2 => 3, 6 => 4 }->{$kind};
die "$ARGV[0]: neither RGB nor RGBA\n" if $bits != 8 || !$bytes;

my $raw = uncompress($data) // die "$ARGV[0]: damaged\n";
my $stride = $width * $bytes;
my @before = (0) x $stride;
my %colours;
for my $y (0 .. $height - 1) {
	my ($filter, @row) =
	    unpack 'C*', substr $raw, $y * ($stride + 1), $stride + 1;
	for my $x (0 .. $stride - 1) {
		last if $filter == 0;
		my $left = $x < $bytes ? 0 : $row[$x - $bytes];
		my $up = $before[$x];
		my $corner = $x < $bytes ? 0 : $before[$x - $bytes];
		my $guess = $left;
		if ($filter == 2) {
			$guess = $up;
		} elsif ($filter == 3) {
			$guess = ($left + $up) >> 1;
		} elsif ($filter == 4) {
			my $p = $left + $up - $corner;
			my ($a, $b, $c) =
			    (abs $p - $left, abs $p - $up, abs $p - $corner);
			$guess = $a <= $b && $a <= $c ? $left
			    : $b <= $c ? $up : $corner;
		}
		$row[$x] = ($row[$x] + $guess) & 255;
	}
	@before = @row;
	$colours{ pack 'C3', @row[$_ * $bytes .. $_ * $bytes + 2] }++
	    for 0 .. $width - 1;
}
my ($most) = sort { $b <=> $a } values %colours;
printf "%d %d %d %d\n", $width, $height, scalar keys %colours,
    100 * $most / ($width * $height);
