#!/usr/bin/perl
# One page with each of the pages in a frame of each width, and a script that
# looks at them: so that one browser sees them all.
#
#	frames.pl ASK.js WIDTH... -- PAGE...
use strict;
use warnings;

my $ask = shift;
my @widths;
push @widths, shift while $ARGV[0] ne '--';
shift;

sub slurp {
	open my $file, '<', $_[0] or die "$_[0]: $!\n";
	local $/;
	return scalar <$file>;
}

print "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<body>\n";
for my $page (@ARGV) {
	my $text = slurp($page);
	$text =~ s/&/&amp;/g;
	$text =~ s/"/&quot;/g;
	print "<iframe title=\"$page\" style=\"border:0;width:${_}px;height:900px\" ",
	    "srcdoc=\"$text\"></iframe>\n" for @widths;
}
print '<script>', slurp($ask), "</script>\n";
