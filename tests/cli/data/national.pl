#!/usr/bin/perl
# A catalog of the whole country that was never there, with the totals that the
# press had of the real one (sample/national_statistics.tsv of the reference
# texts): who makes what is chance, how many there are is not.
#
#	national.pl FOLDER PROVINCE...
#
# writes entities, products, recognitions, revocations and sales points as CSV.
# What is counted of them, and why, stands in report-national.session.
use strict;
use warnings;

srand 919;
my ($folder, @provinces) = @ARGV;
my @others = grep { $_ ne '01' } @provinces; # all but Hà Nội

my (@entities, @products, @recognitions, @revocations);
my @makers; # entities that may have another product: no groups

# A product of an entity, and its first recognition.
sub first {
	my ($entity, $decision, $issued, $stars, $set) = @_;
	push @products, { entity => $entity, decision => $decision,
		stars => $stars, set => $set // 1 + int rand 13 };
	push @recognitions,
	    [$#products, $decision, $issued, $stars, 'first'];
	return $#products;
}

sub again {
	my ($decision, $issued, $stars, $kind, @which) = @_;
	for (@which) {
		$products[$_]{stars} = $stars || $products[$_]{stars};
		push @recognitions, [$_, $decision, $issued,
			$products[$_]{stars}, $kind];
	}
}

# Recognises so many products of each number of stars.  The first of them are
# of so many new entities of each type, one each, the others of anybody but the
# cooperative groups, which have one product of 3 stars each.
sub batch {
	my ($decision, $issued, $stars, $types) = @_;
	my (@new, @got);
	for my $type (sort { ($b eq 'cooperative_group') <=>
	    ($a eq 'cooperative_group') || $a cmp $b } keys %$types) {
		for (1 .. $types->{$type}) {
			push @entities, { type => $type };
			push @new, $#entities;
		}
	}
	push @makers,
	    grep { $entities[$_]{type} ne 'cooperative_group' } @new;
	for my $s (sort keys %$stars) {
		for (1 .. $stars->{$s}) {
			my $entity = @new ? shift @new : $makers[rand @makers];
			push @got, first($entity, $decision, $issued, $s);
		}
	}
	die "$decision: more makers than products\n" if @new;
	return @got;
}

# 2020, in three decisions.
my @a = batch('1/QĐ', '2020-06-15', { 3 => 900, 4 => 480, 5 => 20 },
    { cooperative => 320, sme => 220, household => 260 });
my @b = batch('2/QĐ', '2020-09-15', { 3 => 950, 4 => 550 },
    { cooperative => 320, sme => 220, household => 260 });
my @c = batch('3/QĐ', '2020-12-15', { 3 => 950, 4 => 619 },
    { cooperative => 310, sme => 230, household => 299 });

# 2021: 223 products that nobody will renew, of makers who have others.
my @lapsing = batch('1/QĐ', '2021-02-15', { 4 => 223 }, {});
my @d = batch('2/QĐ', '2021-11-15', { 3 => 581, 4 => 128 },
    { cooperative => 192, sme => 137, household => 176 });

# 2022; the products of 4 stars wait for the centre, 28 of them of the sets
# that it recognised in January 2025.
my @e = batch('1/QĐ', '2022-08-15', { 3 => 2221, 4 => 943 },
    { cooperative => 700, sme => 350, household => 599,
	cooperative_group => 151 });
my @waiting = grep { $products[$_]{stars} == 4 } @e;
my @sets = ((5) x 21, 18, 18, 26, 26, 14, 14, 21);
$products[$waiting[31 + $_]]{set} = $sets[$_] for 0 .. $#sets;

# 2023, and what was recognised in 2020 again.
batch('1/QĐ', '2023-04-15', { 3 => 989, 4 => 298 },
    { cooperative => 110, sme => 80, household => 135 });
again('2/QĐ', '2023-05-15', 0, 'renewal', @a);
again('2/QĐ', '2023-08-15', 0, 'renewal', @b);
again('2/QĐ', '2023-11-15', 0, 'renewal', @c);
batch('3/QĐ', '2023-09-15', { 3 => 356, 4 => 114 },
    { cooperative => 90, sme => 60, household => 142 });
again('4/QĐ', '2023-10-10', 5, 'upgrade', @waiting[0 .. 21]);
batch('5/QĐ', '2023-12-05', { 3 => 734 },
    { cooperative => 30, sme => 50, household => 354 });

# 2024 to April.  Then, of all that are valid there, the products of Hà Nội.
batch('1/QĐ', '2024-03-20', { 3 => 1242 },
    { cooperative => 54, sme => 92, household => 411,
	cooperative_group => 190 });
my %lapsed = map { $_ => 1 } @lapsing;
my %hanoi = (3 => 1220, 4 => 1485, 5 => 6);
for (grep { !$lapsed{$_} } 0 .. $#products) {
	$products[$_]{unit} = '01' if $hanoi{ $products[$_]{stars} }-- > 0;
}

# 2024 from May on.  301 of the 341 groups give up.
my @groups = grep { $entities[$products[$_]{entity}]{type} eq
    'cooperative_group' } 0 .. $#products;
push @revocations, [$products[$_]{decision}, $_] for @groups[0 .. 300];
batch('2/QĐ', '2024-10-05', { 3 => 2096, 4 => 772 },
    { cooperative => 518, sme => 510, household => 817 });
again('3/QĐ', '2024-10-15', 0, 'renewal', @d);
again('4/QĐ', '2024-11-20', 5, 'upgrade', @waiting[22 .. 30]);

# 2025: the centre's decisions.
again('1/QĐ-BNN', '2025-01-10', 5, 'upgrade', @waiting[31 .. 58]);
again('2361/QĐ-BNNMT', '2025-06-26', 5, 'upgrade', @waiting[59 .. 105]);

# The first 5069 makers are those of June 2023, 2028 of them women.
my @order = map { $_->[0] } sort { $a->[1] <=> $b->[1] || $a->[0] <=> $b->[0] }
    map { [$_, rand] } 0 .. 5068;
$entities[$_]{gender} = 'male' for 0 .. $#entities;
$entities[$_]{gender} = 'female' for @order[0 .. 2027];

sub table {
	my ($name, $header, @lines) = @_;
	open my $out, '>', "$folder/$name.csv" or die "$name: $!\n";
	print $out "$_\n" for $header, @lines;
	close $out or die "$name: $!\n";
}

table('entities', 'entity,name,type,gender',
    map { "E$_,Chủ thể $_,$entities[$_]{type},$entities[$_]{gender}" }
    0 .. $#entities);
table('products', 'product,name,entity,set,unit',
    map { my $p = $products[$_]; my $unit = $p->{unit} // $others[rand @others];
	"P$_,Sản phẩm $_,E$p->{entity},$p->{set},$unit" } 0 .. $#products);
table('recognitions', 'product,decision,issued,stars,kind',
    map { "P$_->[0],$_->[1],$_->[2],$_->[3],$_->[4]" } @recognitions);
table('revocations', 'product,decision,revoked,ground',
    map { "P$_->[1],$_->[0],2024-08-01,stopped" } @revocations);
table('points', 'point,name,unit,opened',
    map { "D$_,Điểm $_,$provinces[$_ % @provinces],2025-06-01" } 1 .. 674);
