#!/usr/bin/perl
# Reads what gcovr found: lines and branches by layer, and the blocks that
# nothing passed through and coverage.tsv gives no reason for.
#
#	coverage.pl COVERAGE.json COVERAGE.tsv
#
# A line of coverage.tsv: a file or "*", the text of the block's first line with
# the condition before it or /a pattern of both/, the reason.  A line that no
# block needs is told, too.
use strict;
use warnings;
use JSON::PP;

my ($json, $tsv) = @ARGV;
my %goal = (lines => 98, branches => 90);

sub slurp {
	my ($path) = @_;
	open my $in, '<', $path or die "$path: $!\n";
	local $/;
	return scalar <$in>;
}

my (@reasons, %sum, $unnamed);
for (split /\n/, slurp($tsv)) {
	next if /^#/ || /^file\t/;
	my ($file, $text, $reason) = split /\t/;
	my $pattern = $text =~ m{^/(.*)/$} ? qr/$1/ : qr/^\Q$text\E$/;
	push @reasons, { file => $file, text => $pattern, as => $_, used => 0 };
}

# Whether some line of coverage.tsv speaks of the block.
sub has_reason {
	my ($file, $text) = @_;
	for my $reason (@reasons) {
		next if $reason->{file} ne '*' && $reason->{file} ne $file;
		next if $text !~ $reason->{text};
		$reason->{used}++;
		return 1;
	}
	return 0;
}

# The block's first line, after what leads to it: "if (write() < 0) return -1;".
sub text_of {
	my ($source, $at) = @_;
	my $from = $at;
	$from-- while $from > 0 && $source->[$from - 1] !~ m{[;{}:]\s*$|\*/|^\s*$};
	return join ' ', map { s/^\s+|\s+$//gr } @$source[$from .. $at];
}

my $named = 0;
for my $file (sort { $a->{file} cmp $b->{file} }
    @{decode_json(slurp($json))->{files}}) {
	my $name = $file->{file};
	my ($layer) = $name =~ m{^lib/(\w+)/} or next;
	my @source = split /\n/, slurp($name);
	my $last = -1;

	for my $line (sort { $a->{line_number} <=> $b->{line_number} }
	    @{$file->{lines}}) {
		next if $line->{'gcovr/noncode'} || $line->{'gcovr/excluded'};
		for my $of ($layer, 'lib') {
			$sum{$of}{lines}[0] += $line->{count} > 0;
			$sum{$of}{lines}[1]++;
			for my $branch (@{$line->{branches} // []}) {
				$sum{$of}{branches}[0] += $branch->{count} > 0;
				$sum{$of}{branches}[1]++;
			}
		}
		if ($line->{count} > 0) {
			$last = -1;
			next;
		}
		my $at = $line->{line_number};
		my $goes_on = $last == $at - 1;
		$last = $at;
		next if $goes_on;
		my $text = text_of(\@source, $at - 1);
		if (has_reason($name, $text)) {
			$named++;
			next;
		}
		print "$name:$at: $text\n";
		$unnamed++;
	}
}
for (grep { !$_->{used} } @reasons) {
	print "coverage.tsv: no block needs this: $_->{as}\n";
}
print "| layer | lines | branches |\n|---|---|---|\n";
my $missed = 0;
for my $of ((sort grep { $_ ne 'lib' } keys %sum), 'lib') {
	my @share = map { my ($hit, $all) = @{$sum{$of}{$_}}; 100 * $hit / $all }
	    qw(lines branches);
	printf "| %s | %.1f %% | %.1f %% |\n", $of, @share;
	$missed = $of eq 'lib' &&
	    ($share[0] < $goal{lines} || $share[1] < $goal{branches});
}
printf "%d blocks have a reason, %d have none\n", $named, $unnamed // 0;
exit($unnamed || $missed ? 1 : 0);
