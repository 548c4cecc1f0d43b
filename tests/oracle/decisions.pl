#!/usr/bin/perl
# What a round's decision makes of each product, by RULINGS R16, R50 and R51,
# worked out a second time: kind of recognition, outcome, product code.
#
#	decisions.pl make DIR SEED	invents what was before the round of DIR
#	decisions.pl check DIR DAY	compares DIR/list with what it should be
#
# DIR has the files of tests/bench/generate.c, which "make" adds to.  Stars are
# taken from the list: oracle.pl is for them.
use strict;
use warnings;

my ($do, $dir, $arg) = @ARGV;
die "usage: decisions.pl make|check DIR SEED|DAY\n" unless defined $arg;

# Fields of a line; a quoted one may have separators in it.
sub fields {
	my ($line, $separator) = @_;
	my @fields;
	chomp $line;
	push @fields, defined $1 ? $1 : $2
	    while $line =~ /\G(?:^|$separator)(?:"((?:[^"]|"")*)"|([^"$separator][^$separator]*|))/g;
	return @fields;
}

sub rows {
	my ($name, $separator) = @_;
	open my $in, '<', "$dir/$name" or die "$dir/$name: $!\n";
	my @names = fields(scalar <$in>, $separator);
	my @rows;
	while (<$in>) {
		my %row;
		@row{@names} = fields($_, $separator);
		push @rows, \%row;
	}
	return @rows;
}

sub write_rows {
	my ($name, $columns, @rows) = @_;
	open my $out, '>', "$dir/$name" or die "$dir/$name: $!\n";
	print $out join("\t", @$columns), "\n";
	for my $row (@rows) {
		print $out join("\t", map { $_ // '' } @$row{@$columns}), "\n";
	}
	close $out or die "$dir/$name: $!\n";
}

# The same numbers everywhere.
my $state;
sub pick {
	my ($n) = @_;
	$state = ($state * 1103515245 + 12345) % 2147483648;
	return int($state / 65536) % $n;
}

sub make {
	my (@recognitions, @revocations, %key, %taken, $number);
	my @products = rows('products.csv', ',');
	my @applications = rows('applications.csv', ',');

	$state = $arg;
	for my $product (@products) {
		my ($old, $unit) = @$product{qw(product unit)};
		my $chance = pick(10);
		my $code = sprintf '68-%s-%d-%d', $unit, 1 + pick(40),
		    2024 + pick(3);

		$key{$old} = $old;
		next if $chance > 3 || $taken{$code}++;
		# as its code, as its key, or with the district of old times
		$product->{code} = $code if $chance < 2;
		$key{$old} = $code if $chance == 2;
		$product->{code} = sprintf '68-%03d-%s-%d-2024', 672 + pick(5),
		    $unit, 1 + ++$number if $chance == 3;
	}
	for my $application (@applications) {
		my $product = $application->{product};
		my $history = pick(4);
		my ($stars, $year) = (3, 2017 + pick(3));

		$application->{product} = $key{$product};
		for (1 .. $history) {
			my $before = $stars;
			my $kind = $_ == 1 ? 'first' : 'renewal';

			$stars = 3 + pick(2);
			$kind = 'upgrade' if $_ > 1 && $stars > $before;
			# one that ended long ago, and one that holds
			$year += 3 if $_ > 1;
			push @recognitions, { product => $key{$product},
			    decision => "$_/QĐ-$year", stars => $stars,
			    issued => sprintf('%d-%02d-15', $year, 1 + pick(6)),
			    kind => $kind };
		}
		if ($history && pick(8) == 0) {
			my $last = $recognitions[-1];

			push @revocations, { product => $last->{product},
			    decision => $last->{decision}, ground => 'stopped',
			    revoked => (substr($last->{issued}, 0, 4) + 1) .
			        substr($last->{issued}, 4) };
		}
		$application->{kind} = !$history ? 'first' :
		    (qw(first upgrade upgrade renewal))[pick(4)];
	}
	@applications = grep { pick(6) } @applications;
	$_->{product} = $key{$_->{product}} for @products;
	write_rows('products.tsv', [qw(product name entity set unit code)],
	    @products);
	write_rows('applications.tsv', [qw(round product kind received)],
	    @applications);
	write_rows('recognitions.tsv',
	    [qw(product decision issued stars kind)], @recognitions);
	write_rows('revocations.tsv', [qw(product decision revoked ground)],
	    @revocations);
	my @sheets = rows('sheets.csv', ',');
	$_->{product} = $key{$_->{product}} // $_->{product} for @sheets;
	write_rows('sheets.tsv',
	    [qw(product member criterion points set condition option)], @sheets);
}

# 36 months later: QĐ 26/2026 Art. 4.3; no day here is the last of a month.
sub expires {
	my ($issued) = @_;
	return (substr($issued, 0, 4) + 3) . substr($issued, 4);
}

sub check {
	my (%applied, %last, %gone, %product, %serial, $bad, %seen);
	my $year = substr $arg, 0, 4;

	$applied{$_->{product}} = $_->{kind} for rows('applications.tsv', "\t");
	$gone{"$_->{product} $_->{decision}"} = $_->{revoked}
	    for rows('revocations.tsv', "\t");
	for (rows('recognitions.tsv', "\t")) {
		my $before = $last{$_->{product}};
		$last{$_->{product}} = $_
		    if !$before || $before->{issued} lt $_->{issued};
	}
	# numbers of this year that a commune has given
	for (rows('products.tsv', "\t")) {
		$product{$_->{product}} = $_;
		for my $code (@$_{qw(product code)}) {
			next unless $code =~ /^68-(\d{5})-0*(\d{1,6})-$year$/;
			$serial{$1} = $2 if $2 > ($serial{$1} // 0);
		}
	}
	for my $row (rows('list', "\t")) {
		my ($key, $stars) = @$row{qw(product stars)};
		my $product = $product{$key};
		my $before = $last{$key};
		my $stars_before = $before ? $before->{stars} : 0;
		my $applied = $applied{$key} // '';
		my %want = (kind => '', code => $product->{code},
		    outcome => 'recognised');
		my $holds = $before && expires($before->{issued}) ge $arg &&
		    ($gone{"$key $before->{decision}"} // '9999') gt $arg;

		if ($stars eq '' || $stars < 3) {
			$seen{$row->{outcome}}++;
			next; # for oracle.pl
		}
		$want{kind} = $applied ne '' ? $applied :
		    !$before ? 'first' :
		    $stars > $stars_before ? 'upgrade' : 'renewal';
		$want{kind} = 'renewal'
		    if $want{kind} eq 'upgrade' && $stars <= $stars_before;
		if ($stars == 5) {
			$want{outcome} = 'sent_up';
		} elsif ($applied eq 'upgrade' && $holds &&
		    $stars <= $stars_before) {
			@want{qw(outcome kind)} = ('not_above', '');
		}
		if ($want{outcome} ne 'not_above' && $want{code} eq '') {
			$want{code} = $key =~ /^68-$product->{unit}-\d+-\d{4}$/ ?
			    $key : sprintf '68-%s-%d-%d', $product->{unit},
			    ++$serial{$product->{unit}}, $year;
		}
		for (sort keys %want) {
			next if $row->{$_} eq $want{$_};
			print "$key: $_ is \"$row->{$_}\", should be ",
			    "\"$want{$_}\"\n";
			$bad++;
		}
		$seen{"$want{outcome} $want{kind}"}++;
	}
	print 'decisions: ', $bad ? 'they differ: ' : 'all agree: ',
	    join(', ', map { "$seen{$_} $_" } sort keys %seen), "\n";
	exit 1 if $bad;
}

$do eq 'make' ? make() : check();
