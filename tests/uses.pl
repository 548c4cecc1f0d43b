#!/usr/bin/perl
# Every use of a report, as its tool's --help shows it, as a command line with
# values of a demonstration.
#
#	uses.pl [-o] TOOL...
#
# The tools are taken from $PATH.  A line for each use: once with what it needs
# and once with all that it may be given.  With -o only the first.  A use that
# reads files, or wants what only its catalog knows, is left out.
use strict;
use warnings;

# What stands for a value; by option where one word means several things.
my %values = (
	R => '2026-2', 'KEY' => 'CAPHE', 'CODE...' => 'T1',
	'NAME|DIR' => 'qd26-2026', POINTS => '1', N => '3', SCORE => '60',
	'--within DAYS' => '180', '--remind DAYS' => '7',
	'--by WORD' => 'commune', '--state WORD' => 'late',
	'--programme NAME' => 'all', 'entities|products' => 'products',
	'--accept-incomplete' => '--accept-incomplete --reason why',
);
my %changes = map { $_ => 1 } qw(init edition merge backup recognise template);

my $needed_only = @ARGV && $ARGV[0] eq '-o' && shift;
for my $tool (@ARGV) {
	my $help = `ocop-$tool --help --lang en`;
	die "uses.pl: ocop-$tool --help\n" if $?;
	$help =~ s/\n\n.*//s;
	$help =~ s/\n {12,}/ /g;
	for my $line (split /\n/, $help) {
		$line =~ s/^(usage:)? +ocop-\S+ ?//;
		my ($command) = $line =~ /^([a-z]+)(?![a-z|-]*\|)/;
		next if $line =~ /FILE\.\.\.|DIR\.\.\./ ||
		    ($command && $changes{$command});
		my (@needed, @more);
		my $known = 1;
		while ($line =~ /\G *(\[[^\]]*\]|--[a-z-]+ [A-Z][A-Z|]*|\S+)/g) {
			my $part = $1;
			my $free = $part =~ s/^\[(.*)\]$/$1/;
			my ($option, $value) =
			    $part =~ /^(--\S+)(?: (\S+))?$/ ? ($1, $2) :
			    $part =~ /^[a-z]+$/             ? ($part, undef) :
							      ('', $part);
			my $given = !defined $value ? '' :
			    $values{"$option $value"} // $values{$value};
			$option = $values{$option} // $option;
			if (!defined $given) {
				$known &&= $free;
				next;
			}
			my $word = join ' ', grep { $_ ne '' } $option, $given;
			push @{ $free ? \@more : \@needed }, $word;
		}
		next if !$known;
		print "$tool @needed\n";
		print "$tool @needed @more\n" if @more && !$needed_only;
	}
}
