#!/usr/bin/perl
# Looks for words of the other language in a page: Vietnamese letters outside
# what is marked as Vietnamese, or codes and English where the page should have
# words.  Names and other free text of the catalog are of no language.
#
#	words.pl vi|en PAGE
use strict;
use warnings;
use open qw(:std :encoding(UTF-8));

my ($lang, $path) = @ARGV;
open my $file, '<', $path or die "$path: $!\n";
my $page = do { local $/; <$file> };
my $failed = 0;

sub fail {
	print "$path: $_[0]\n";
	$failed = 1;
}

$page =~ s{x{50,}}{}g; # of the hostile catalog
$page =~ s{<style>.*?</style>}{}gs;
$page =~ s{<head>.*?</head>}{}gs;
if ($lang eq 'en') {
	$page =~ s{<(\w+)[^>]*\slang="vi"[^>]*>.*?</\1>}{}gs;
	$page =~ s{<[^>]*>}{ }g;
	fail("Vietnamese: $1") while $page =~ /(\S*[\x{C0}-\x{1EF9}]\S*)/g;
	$page =~ s{ocop-report \w+ -t html}{}g;
	fail("a code: $1") while $page =~ /(?<![\w-])([a-z]+_[a-z_]+)/g;
	fail("a code: $1") while $page =~ /(\w+ (?:vi|en)\b)/g;
	exit $failed;
}
# A heading, a legend or a sentence is never English.
my $english = qr/\b(?:the|of|and|by|with|not|none|no|product|stars?|value)\b/i;
my $own = $page;
$own =~ s{<tbody>.*?</tbody>}{}gs;
fail("a heading: $1")
    while $own =~ m{<th[^>]*data-column="(\w+)">\1</th>}g;
$own =~ s{ocop-report \w+ -t html}{}g;
$own =~ s{<[^>]*>}{ }g;
fail("English: $1") while $own =~ /($english)/g;
# A code in a cell has a word.
my $number = qr/-?[\d.]*/;
fail("a code: $1")
    while $page =~ m{<td[^>]*>([a-z]{3,}(?:[_ ][a-z0-9_]+)*)</td>}g;
fail("the code itself: $1")
    while $page =~ m{<data value="(?!$number")([^"]*)">\1</data>}g;
exit $failed;
