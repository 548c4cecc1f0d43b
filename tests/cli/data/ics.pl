#!/usr/bin/perl
# Reads a calendar (RFC 5545) by rules of its own and says what is wrong with
# it; with names of properties, prints these of each event, tabs between.
#
#	ics.pl [PROPERTY...] <FILE
#	ics.pl FILE
use strict;
use warnings;
use Encode;

my @wanted = grep { !-e } @ARGV;
my @files = grep { -e } @ARGV;
my $wrong = 0;

sub wrong {
	print "$_[0]\n";
	$wrong = 1;
}

@ARGV = @files;
my $text = do { local $/; <> } // '';
my @lines;
wrong('no CRLF at the end') unless $text =~ /\r\n\z/;
for my $line (split /\r\n/, $text) {
	wrong("a bare CR or LF: $line") if $line =~ /[\r\n]/;
	wrong('more than 75 bytes: ' . length $line) if length $line > 75;
	my $copy = $line;
	eval { Encode::decode('UTF-8', $copy, Encode::FB_CROAK); 1 }
	    or wrong("a letter cut in two: $line");
	if ($line =~ /^[ \t]/) {
		@lines or wrong('it begins with a folded line');
		$lines[-1] .= substr $line, 1;
	} else {
		push @lines, $line;
	}
}

# What a component must have, once; and the shape of some values.
my %must = (
	VCALENDAR => [qw(VERSION PRODID)],
	VEVENT => [qw(UID DTSTAMP DTSTART SUMMARY)],
	VALARM => [qw(ACTION TRIGGER DESCRIPTION)],
);
my %shape = (
	VERSION => qr/^2\.0$/,
	DTSTAMP => qr/^\d{8}T\d{6}Z$/,
	DTSTART => qr/^\d{8}$/,
	SEQUENCE => qr/^\d+$/,
	TRIGGER => qr/^-?P(\d+W|(\d+D)?(T\d+H)?)$/,
	STATUS => qr/^(CONFIRMED|CANCELLED)$/,
	TRANSP => qr/^(TRANSPARENT|OPAQUE)$/,
);
my (@open, %uid);
for my $line (@lines) {
	my ($name, $parameters, $value) =
	    $line =~ /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^;:"]*)*):(.*)$/
	    or wrong("no property: $line"), next;
	if ($name eq 'BEGIN') {
		wrong("$value within nothing") if !@open && $value ne 'VCALENDAR';
		push @open, { name => $value };
		next;
	}
	my $in = $open[-1] or wrong("outside: $line"), next;
	if ($name eq 'END') {
		wrong("$value ends $in->{name}") if $value ne $in->{name};
		for (@{ $must{$value} // [] }) {
			wrong("$value without $_") unless defined $in->{$_};
		}
		if ($value eq 'VEVENT') {
			wrong("two of $in->{UID}") if $uid{ $in->{UID} // '' }++;
			print join("\t", map { $in->{$_} // '' } @wanted), "\n"
			    if @wanted;
		}
		pop @open;
		next;
	}
	wrong("two of $name in $in->{name}") if defined $in->{$name};
	$in->{$name} = $value;
	wrong("$name: $value") if $shape{$name} && $value !~ $shape{$name};
	wrong("a day that says no VALUE=DATE: $line")
	    if $name eq 'DTSTART' && $parameters ne ';VALUE=DATE';
	if ($name =~ /^(SUMMARY|DESCRIPTION|CATEGORIES)$/) {
		my $rest = $value =~ s/\\[\\;,nN]//gr;
		wrong("not escaped: $line")
		    if $rest =~ /[\\;]/ || $name ne 'CATEGORIES' && $rest =~ /,/;
	}
}
wrong("$_->{name} is not closed") for @open;
exit $wrong;
