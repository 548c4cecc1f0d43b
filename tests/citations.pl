#!/usr/bin/perl
# Names every citation of law in lib that is neither in lib/rules, where the law
# is decided, nor in lib/kind, whose texts are those of the manual, nor explained
# in tests/citations.tsv: file, article, why it is there.  A line there that explains nothing any more is named, too.
#
#	citations.pl [-l | -c] [FOLDER]
#
# -l lists them all, as the table has them; -c counts them by layer.
# The interface, include/ocop, cites what its functions decide and is not asked.
use strict;
use warnings;
use utf8;
use File::Basename qw(dirname);

my $list = @ARGV && $ARGV[0] =~ /^-[lc]$/ ? shift : '';
chdir($ARGV[0] // dirname($0) . '/..') or die "$ARGV[0]: $!\n";

# A citation may be broken over two lines of a comment or of a message.
my $article = qr/\d+(?:\.\d+)?\p{Ll}?(?!\w)/;
my $instrument = qr/QĐ \d+(?:\/\d+)?(?!\/QĐ-UBND)/;
my $cites = qr/(?:$instrument )?(?:Art\.|Điều) $article(?:, (?:$article|\p{Ll}(?!\w)))*|$instrument|Annex [IVX]+/;

my (%found, %layer);
for my $file (split /\n/, `find lib -name '*.[ch]' -o -name '*.sql' -o -name '*.tsv' | sort`) {
	open my $in, '<:encoding(UTF-8)', $file or die "$file: $!\n";
	my $text = do { local $/; <$in> };
	$text =~ s/"\s*\n\s*(?:N_\()?"//g;
	$text =~ s/\s*\n\s*(?:\*|--)?\s*/ /g;
	my ($name) = $file =~ m{^lib/(\w+)};
	while ($text =~ /($cites)/g) {
		$layer{$name}++;
		$found{$file}{$1}++ unless $name =~ /^(rules|kind)$/;
	}
}
binmode STDOUT, ':encoding(UTF-8)';
binmode STDERR, ':encoding(UTF-8)';
if ($list eq '-c') {
	print "$_\t$layer{$_}\n" for sort keys %layer;
	exit 0;
}
if ($list eq '-l') {
	for my $file (sort keys %found) {
		print "$file\t$_\n" for sort keys %{ $found{$file} };
	}
	exit 0;
}

my (%why, $bad);
open my $table, '<:encoding(UTF-8)', 'tests/citations.tsv' or die "tests/citations.tsv: $!\n";
<$table>;
while (<$table>) {
	chomp;
	my ($file, $cited, $reason) = split /\t/;
	if (!defined $reason || $reason eq '') {
		print STDERR "tests/citations.tsv:$.: does not say why\n";
		$bad = 1;
	}
	if (!$found{$file} || ($cited ne '*' && !$found{$file}{$cited})) {
		print STDERR "tests/citations.tsv:$.: $file does not cite $cited\n";
		$bad = 1;
	}
	$why{$file}{$cited} = 1;
}
for my $file (sort keys %found) {
	next if $why{$file}{'*'};
	for (sort keys %{ $found{$file} }) {
		next if $why{$file}{$_};
		print STDERR "$file: cites $_: decide it in lib/rules, or explain it in tests/citations.tsv\n";
		$bad = 1;
	}
}
exit($bad ? 1 : 0);
