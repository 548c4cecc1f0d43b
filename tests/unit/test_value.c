#include "test.h"

#include <stdio.h>
#include <string.h>

#include <ocop/kind.h>

enum { POINT = OCOP_DECIMAL_POINT, COMMA = OCOP_DECIMAL_COMMA };

#define TAKEN(type, text, flags, value)                                        \
	{                                                                      \
		type, text, flags, value, 0, ""                                \
	}
#define WARNED(type, text, value, code, said)                                  \
	{                                                                      \
		type, text, 0, value, code, said                               \
	}
#define REFUSED(type, text, flags, code, said)                                 \
	{                                                                      \
		type, text, flags, NULL, code, said                            \
	}

/* What becomes of a cell: a value, or a code and part of what is said. */
static const struct {
	enum ocop_type type;
	const char *text;
	unsigned flags;
	const char *value;
	int code;
	const char *said;
} cases[] = {
	TAKEN(OCOP_TEXT, "Bưởi da xanh \"Út\"", 0, "Bưởi da xanh \"Út\""),
	TAKEN(OCOP_TEXT, "3*", 0, "3*"),
	TAKEN(OCOP_TEXT, "dòng 1\ndòng 2", 0, "dòng 1\ndòng 2"),
	TAKEN(OCOP_TEXT, "#1 của tỉnh", 0, "#1 của tỉnh"),
	TAKEN(OCOP_TEXT, "=> xem trang sau", 0, "=> xem trang sau"),
	/* what a spreadsheet leaves, in any type */
	REFUSED(OCOP_TEXT, "#REF!", 0, 209, "\"#REF!\" is what a spreadsheet"),
	REFUSED(OCOP_TEXT, "#N/A", 0, 209, ""),
	REFUSED(OCOP_TEXT, "#n/a", 0, 209, ""),
	REFUSED(OCOP_CODE, "#VALUE!", 0, 209, ""),
	REFUSED(OCOP_WHOLE, "#DIV/0!", 0, 209, ""),
	REFUSED(OCOP_DATE, "#NAME?", 0, 209, ""),
	REFUSED(OCOP_STARS, "#NUM!", 0, 209, ""),
	REFUSED(OCOP_LIST, "#NULL!", 0, 209, ""),
	REFUSED(OCOP_PHONE, "########", 0, 209, ""),
	REFUSED(OCOP_TEXT, "Err:502", 0, 209, ""),
	REFUSED(OCOP_DECIMAL, "Err:502", 0, 209, ""),
	REFUSED(OCOP_TEXT, "=VLOOKUP(A2;B:C;2)", 0, 209, ""),
	REFUSED(OCOP_CODE, "=\"00123\"", 0, 209, ""),
	/* blanks that quotes have kept */
	REFUSED(OCOP_LIST, "#NUM! ", 0, 209, "spreadsheet"),
	REFUSED(OCOP_LIST, "HTX1, #REF!", 0, 209, "spreadsheet"),
	REFUSED(OCOP_LIST, ",=A1;HTX2", 0, 209, "spreadsheet"),
	TAKEN(OCOP_LIST, "HTX1 , #1", 0, "HTX1 #1"),
	REFUSED(OCOP_EMAIL, ", =63@03.a4", 0, 209, "spreadsheet"),
	REFUSED(OCOP_EMAIL, "a@b.vn,\u202f=@13.XNgN", 0, 209, "spreadsheet"),
	REFUSED(OCOP_PHONE, "0912345678; #REF!", 0, 209, "spreadsheet"),
	TAKEN(OCOP_TEXT, "=\u00a0xem trang sau", 0, "=\u00a0xem trang sau"),
	REFUSED(OCOP_TEXT, " #REF!\n", 0, 209, "spreadsheet"),
	REFUSED(OCOP_TEXT, " =A1", 0, 209, "spreadsheet"),
	/* invisible characters */
	REFUSED(OCOP_TEXT, "HTX\u200b Xuân", 0, 212,
	    "an invisible character, U+200B (zero-width space) after \"HTX\"; type"),
	REFUSED(OCOP_CODE, "HTX01\ufeff", 0, 212, ""),
	REFUSED(OCOP_TEXT, "abc\u202edef", 0, 212, ""),
	REFUSED(OCOP_TEXT, "soft\u00adhyphen", 0, 212, ""),
	REFUSED(OCOP_TEXT, "Tr\ufffd", 0, 212, "has lost a letter, U+FFFD"),
	TAKEN(OCOP_TEXT, "Trà\u00a0hoa – “ướp”", 0, "Trà\u00a0hoa – “ướp”"),
	/* codes keep their zeros and have no blanks */
	TAKEN(OCOP_CODE, "01", 0, "01"),
	TAKEN(OCOP_CODE, "00001", 0, "00001"),
	TAKEN(OCOP_CODE, "68-24778-1-2026", 0, "68-24778-1-2026"),
	TAKEN(OCOP_CODE, "1E10", 0, "1E10"),
	TAKEN(OCOP_CODE, "12E+1", 0, "12E+1"),
	TAKEN(OCOP_CODE, "1.2.3", 0, "1.2.3"),
	TAKEN(OCOP_CODE, "1.5", 0, "1.5"),
	REFUSED(OCOP_CODE, "SP 01", 0, 202,
	    "\"SP 01\" is no code: it has a blank; join"),
	REFUSED(OCOP_CODE, "Mứt dâu tây", 0, 202,
	    "\"Mứt dâu tây\" is a name and no code; a code is short"),
	REFUSED(OCOP_CODE, "Mut\u00a0dau", 0, 202, "is a name"),
	REFUSED(OCOP_CODE, "HTX Xuân", 0, 202, "it has a blank"),
	REFUSED(OCOP_CODE, "Trà 01", 0, 202, "it has a blank"),
	REFUSED(OCOP_CODE, "SP\u00a001", 0, 202, "it has a blank"),
	REFUSED(OCOP_CODE, "'00123", 0, 202, "begins with an apostrophe"),
	REFUSED(OCOP_CODE, "-", 0, 202, "neither letter nor digit"),
	REFUSED(OCOP_CODE, "...", 0, 202, "neither letter nor digit"),
	TAKEN(OCOP_CODE, "Đ", 0, "Đ"),
	REFUSED(OCOP_CODE, "ＨＴＸ０１", 0, 202, "letters of full width"),
	REFUSED(OCOP_CODE, "SP\t01", 0, 202, "\"SP\\t01\" is no code"),
	REFUSED(OCOP_CODE, "1.2E+10", 0, 210, "its digits are lost"),
	REFUSED(OCOP_CODE, "5,80E+09", 0, 210, ""),
	REFUSED(OCOP_CODE, "6E+12", 0, 210, ""),
	REFUSED(OCOP_CODE, "6e-05", 0, 210, ""),
	REFUSED(OCOP_CODE, "24805.0", 0, 210, "zeros in front may be lost"),
	TAKEN(OCOP_CODE, "1.", 0, "1."),
	/* whole numbers */
	TAKEN(OCOP_WHOLE, "7", 0, "7"),
	TAKEN(OCOP_WHOLE, "007", 0, "7"),
	TAKEN(OCOP_WHOLE, "0", 0, "0"),
	TAKEN(OCOP_WHOLE, "00", 0, "0"),
	TAKEN(OCOP_WHOLE, "999999999", 0, "999999999"),
	REFUSED(OCOP_WHOLE, "1000000000", 0, 204, "has more than 9 digits"),
	REFUSED(OCOP_WHOLE, "7.0", 0, 204, "is not a whole number; write 7"),
	REFUSED(OCOP_WHOLE, "120,00", 0, 204, "write 120"),
	REFUSED(
	    OCOP_WHOLE, "7.5", 0, 204, "is not a whole number; write digits"),
	REFUSED(OCOP_WHOLE, "-7", 0, 204, ""),
	REFUSED(OCOP_WHOLE, "7 ", 0, 204, ""),
	REFUSED(OCOP_WHOLE, "", 0, 204, ""),
	REFUSED(OCOP_WHOLE, "7O", 0, 204,
	    "\"7O\" is not a whole number; write digits only"),
	REFUSED(OCOP_WHOLE, "3*", 0, 204, ""),
	REFUSED(OCOP_WHOLE, "3 sao", 0, 204, ""),
	REFUSED(OCOP_WHOLE, "★★★", 0, 204, ""),
	REFUSED(OCOP_WHOLE, "12 người", 0, 204, ""),
	REFUSED(OCOP_WHOLE, "1.234", 0, 211,
	    "\"1.234\" is 1.234 if the point is a decimal mark, and 1234 if "
	    "it separates thousands; write 1234"),
	REFUSED(OCOP_WHOLE, "1,234", 0, 211,
	    "is 1.234 if the comma is a decimal mark, and 1234"),
	REFUSED(OCOP_WHOLE, "1 234", 0, 211,
	    "is 1234 if the blank separates thousands, and two numbers "
	    "if not; write 1234"),
	REFUSED(OCOP_WHOLE, "1\u00a0234", 0, 211, ""),
	REFUSED(OCOP_WHOLE, "1.234.567", 0, 211,
	    "has a point between thousands; write 1234567"),
	REFUSED(OCOP_WHOLE, "1.234", POINT, 211, ""),
	REFUSED(OCOP_WHOLE, "1.23.456", 0, 204, ""),
	/* decimal numbers */
	TAKEN(OCOP_DECIMAL, "87", 0, "87"),
	TAKEN(OCOP_DECIMAL, "087", 0, "87"),
	TAKEN(OCOP_DECIMAL, "87.5", 0, "87.5"),
	TAKEN(OCOP_DECIMAL, "87.50", 0, "87.5"),
	TAKEN(OCOP_DECIMAL, "87.0", 0, "87"),
	TAKEN(OCOP_DECIMAL, "00.250", 0, "0.25"),
	TAKEN(OCOP_DECIMAL, "0.125", 0, "0.125"),
	TAKEN(OCOP_DECIMAL, "1234.5", 0, "1234.5"),
	TAKEN(OCOP_DECIMAL, "1234.567", 0, "1234.567"),
	TAKEN(OCOP_DECIMAL, "87.5", POINT, "87.5"),
	TAKEN(OCOP_DECIMAL, "87,5", COMMA, "87.5"),
	TAKEN(OCOP_DECIMAL, "1.234", POINT, "1.234"),
	TAKEN(OCOP_DECIMAL, "1,234", COMMA, "1.234"),
	REFUSED(OCOP_DECIMAL, "87,5", 0, 211,
	    "\"87,5\" is 87.5 if the comma is a decimal mark, and 875 if it "
	    "separates thousands; say --decimal=comma, or write 87.5"),
	REFUSED(OCOP_DECIMAL, "1.234", 0, 211,
	    "is 1.234 if the point is a decimal mark, and 1234 if it "
	    "separates thousands; say --decimal=point, or write 1234"),
	REFUSED(OCOP_DECIMAL, "1,234", 0, 211, "say --decimal=comma"),
	REFUSED(OCOP_DECIMAL, "0,5", 0, 211,
	    "is 0.5 if the comma is a decimal "
	    "mark, and 5 if"),
	REFUSED(OCOP_DECIMAL, "87.5", COMMA, 211,
	    "is 87.5 if the point is a decimal mark, and 875 if it "
	    "separates thousands; with --decimal=comma write 87,5"),
	REFUSED(OCOP_DECIMAL, "1.234", COMMA, 211, "write 1,234"),
	REFUSED(OCOP_DECIMAL, "87,5", POINT, 211, "--decimal=point write 87.5"),
	REFUSED(OCOP_DECIMAL, "1.234,5", 0, 211,
	    "has a point between thousands; write 1234.5"),
	REFUSED(OCOP_DECIMAL, "1.234,5", COMMA, 211, "write 1234,5"),
	REFUSED(OCOP_DECIMAL, "1,234.5", 0, 211,
	    "has a comma between thousands; write 1234.5"),
	REFUSED(OCOP_DECIMAL, "1.234.567", 0, 211, "write 1234567"),
	REFUSED(OCOP_DECIMAL, "1 234", 0, 211, ""),
	REFUSED(OCOP_DECIMAL, "1 234,5", 0, 211, "blank between thousands"),
	REFUSED(OCOP_DECIMAL, "12 34", 0, 213, ""),
	REFUSED(OCOP_DECIMAL, "1.2.3", 0, 213, ""),
	REFUSED(OCOP_DECIMAL, ".5", 0, 213, ""),
	REFUSED(OCOP_DECIMAL, "5.", 0, 213, ""),
	REFUSED(OCOP_DECIMAL, "-5", 0, 213, "is below 0"),
	REFUSED(OCOP_DECIMAL, "2 ha", 0, 213, "is no number"),
	REFUSED(OCOP_DECIMAL, "1e3", 0, 213, ""),
	REFUSED(OCOP_DECIMAL, "1234567890123456", 0, 213, ""),
	/* stars as people write them */
	TAKEN(OCOP_STARS, "3", 0, "3"),
	TAKEN(OCOP_STARS, "3*", 0, "3"),
	TAKEN(OCOP_STARS, "03*", 0, "3"),
	TAKEN(OCOP_STARS, "3 sao", 0, "3"),
	TAKEN(OCOP_STARS, "3 SAO", 0, "3"),
	TAKEN(OCOP_STARS, "3sao", 0, "3"),
	TAKEN(OCOP_STARS, "4 ★", 0, "4"),
	TAKEN(OCOP_STARS, "5 stars", 0, "5"),
	TAKEN(OCOP_STARS, "★★★", 0, "3"),
	TAKEN(OCOP_STARS, "★★★★★", 0, "5"),
	TAKEN(OCOP_STARS, "★", 0, "1"),
	TAKEN(OCOP_STARS, "***", 0, "3"),
	TAKEN(OCOP_STARS, "⭐⭐⭐⭐", 0, "4"),
	REFUSED(OCOP_STARS, "3**", 0, 204,
	    "\"3**\" is no number of stars; write 3, 3* or 3 sao"),
	REFUSED(OCOP_STARS, " sao", 0, 204, ""),
	REFUSED(OCOP_STARS, "★★★ ", 0, 204, ""),
	REFUSED(OCOP_STARS, "★3", 0, 204, ""),
	REFUSED(OCOP_STARS, "★*", 0, 204, ""),
	REFUSED(OCOP_STARS, "3 sao ", 0, 204, ""),
	REFUSED(OCOP_STARS, "★★★★★★★★★★", 0, 204, ""),
	REFUSED(OCOP_STARS, "3-4 sao", 0, 204, ""),
	REFUSED(OCOP_STARS, "bốn", 0, 204, ""),
	REFUSED(OCOP_STARS, "3.0", 0, 204, ""),
	/* dates */
	TAKEN(OCOP_DATE, "2026-08-05", 0, "2026-08-05"),
	TAKEN(OCOP_DATE, "05/08/2026", 0, "2026-08-05"),
	TAKEN(OCOP_DATE, "5/8/2026", 0, "2026-08-05"),
	TAKEN(OCOP_DATE, "2026-08-05 00:00:00", 0, "2026-08-05"),
	TAKEN(OCOP_DATE, "2026-08-05T00:00:00", 0, "2026-08-05"),
	TAKEN(OCOP_DATE, "2026-08-05 00:00:00.000", 0, "2026-08-05"),
	TAKEN(OCOP_DATE, "5/8/2026 0:00", 0, "2026-08-05"),
	REFUSED(OCOP_DATE, "2026-08-05 17:00:00", 0, 203,
	    "has hours and minutes; write the day only"),
	REFUSED(OCOP_DATE, "5/8/2026 0:01", 0, 203, "hours and minutes"),
	REFUSED(OCOP_DATE, "2026-08-05 0:", 0, 203, "is no date"),
	REFUSED(OCOP_DATE, "2026-08-05T00:00:00Z", 0, 203, "is no date"),
	REFUSED(
	    OCOP_DATE, "31/02/2026", 0, 203, "is no date; write 2026-08-05"),
	REFUSED(OCOP_DATE, "12/31/2026", 0, 203,
	    "is a date with the month first, 2026-12-31; the day comes "
	    "first: write 31/12/2026"),
	REFUSED(OCOP_DATE, "2/30/2026", 0, 203, "is no date"),
	REFUSED(OCOP_DATE, "46239", 0, 203,
	    "is a spreadsheet's number for 2026-08-05; format"),
	REFUSED(OCOP_DATE, "46239.5", 0, 203, "number for 2026-08-05"),
	REFUSED(OCOP_DATE, "36526", 0, 203, "number for 2000-01-01"),
	REFUSED(OCOP_DATE, "5/8/26", 0, 203, "has a year of two digits"),
	REFUSED(OCOP_DATE, "2026", 0, 203, "is no date"),
	REFUSED(OCOP_DATE, "05.08.2026", 0, 203,
	    "is no date as it is written; if 2026-08-05 is meant, write that"),
	REFUSED(OCOP_DATE, "2026-8-5", 0, 203, "if 2026-08-05 is meant"),
	REFUSED(OCOP_DATE, "31.02.2026", 0, 203, "is no date; write"),
	REFUSED(OCOP_DATE, "5.8.2026.1", 0, 203, "is no date; write"),
	REFUSED(OCOP_DATE, "5.8.26", 0, 203, "is no date; write"),
	REFUSED(OCOP_DATE, "5.8.12026", 0, 203, "is no date; write"),
	REFUSED(OCOP_DATE, "05/08/1026", 0, 203, "between the years 1900 and"),
	REFUSED(OCOP_DATE, "ngày 5 tháng 8 năm 2026", 0, 203,
	    "if 2026-08-05 is meant"),
	/* years */
	TAKEN(OCOP_YEAR, "2026", 0, "2026"),
	REFUSED(OCOP_YEAR, "26", 0, 205, "is no year; write its four digits"),
	REFUSED(OCOP_YEAR, "1026", 0, 205, ""),
	REFUSED(OCOP_YEAR, "2O26", 0, 205, ""),
	REFUSED(OCOP_YEAR, "2.026", 0, 205, ""),
	REFUSED(OCOP_YEAR, "năm 2026", 0, 205, ""),
	/* rounds */
	TAKEN(OCOP_ROUND, "2026-2", 0, "2026-2"),
	TAKEN(OCOP_ROUND, "2026-12", 0, "2026-12"),
	REFUSED(OCOP_ROUND, "2026-0", 0, 208, ""),
	REFUSED(OCOP_ROUND, "2026-02", 0, 208, ""),
	REFUSED(OCOP_ROUND, "2026-123", 0, 208, ""),
	REFUSED(OCOP_ROUND, "2026", 0, 208, ""),
	REFUSED(OCOP_ROUND, "2026-", 0, 208, ""),
	REFUSED(OCOP_ROUND, "2026/2", 0, 208, ""),
	REFUSED(OCOP_ROUND, "2026-2a", 0, 208, ""),
	REFUSED(OCOP_ROUND, "26-2", 0, 208, ""),
	/* yes and no */
	TAKEN(OCOP_YESNO, "1", 0, "1"),
	TAKEN(OCOP_YESNO, "0", 0, "0"),
	TAKEN(OCOP_YESNO, "có", 0, "1"),
	TAKEN(OCOP_YESNO, "CÓ", 0, "1"),
	TAKEN(OCOP_YESNO, "co", 0, "1"),
	TAKEN(OCOP_YESNO, "không", 0, "0"),
	TAKEN(OCOP_YESNO, "Khong", 0, "0"),
	TAKEN(OCOP_YESNO, "x", 0, "1"),
	TAKEN(OCOP_YESNO, "X", 0, "1"),
	TAKEN(OCOP_YESNO, "Yes", 0, "1"),
	TAKEN(OCOP_YESNO, "no", 0, "0"),
	TAKEN(OCOP_YESNO, "TRUE", 0, "1"),
	TAKEN(OCOP_YESNO, "FALSE", 0, "0"),
	TAKEN(OCOP_YESNO, "đúng", 0, "1"),
	TAKEN(OCOP_YESNO, "Sai", 0, "0"),
	TAKEN(OCOP_YESNO, "✓", 0, "1"),
	REFUSED(OCOP_YESNO, "2", 0, 214,
	    "\"2\" is neither yes nor no; write có or không, yes or no, 1 or "
	    "0"),
	REFUSED(OCOP_YESNO, "-", 0, 214, ""),
	REFUSED(OCOP_YESNO, "chưa", 0, 214, ""),
	REFUSED(OCOP_YESNO, "01", 0, 214, ""),
	/* lists */
	TAKEN(OCOP_LIST, "HTX01", 0, "HTX01"),
	TAKEN(OCOP_LIST, "HTX01,CT02; HTX03  X\tY", 0, "HTX01 CT02 HTX03 X Y"),
	TAKEN(OCOP_LIST, " ; ", 0, ""),
	/* telephone numbers */
	TAKEN(OCOP_PHONE, "0263 3840 001", 0, "02633840001"),
	TAKEN(OCOP_PHONE, "(0263) 3.840.001", 0, "02633840001"),
	TAKEN(OCOP_PHONE, "0912-345-678", 0, "0912345678"),
	TAKEN(OCOP_PHONE, "+84 912 345 678", 0, "0912345678"),
	TAKEN(OCOP_PHONE, "(+84) 0912 345 678", 0, "0912345678"),
	TAKEN(OCOP_PHONE, "0084912345678", 0, "0912345678"),
	TAKEN(OCOP_PHONE, "84912345678", 0, "0912345678"),
	TAKEN(OCOP_PHONE, "024 3825 1234", 0, "02438251234"),
	TAKEN(OCOP_PHONE, "1900 1234", 0, "19001234"),
	TAKEN(OCOP_PHONE, "1800 599 920", 0, "1800599920"),
	TAKEN(OCOP_PHONE, "0912345678 / 0263 3840 001", 0,
	    "0912345678; 02633840001"),
	TAKEN(
	    OCOP_PHONE, "0912345678;0987654321,", 0, "0912345678; 0987654321"),
	REFUSED(OCOP_PHONE, "912345678", 0, 215, "without its leading 0"),
	REFUSED(OCOP_PHONE, "2633840001", 0, 215, "without its leading 0"),
	REFUSED(OCOP_PHONE, "9.12E+08", 0, 215, "other than digits"),
	REFUSED(OCOP_PHONE, "0912 345 67", 0, 215, "too few digits"),
	REFUSED(OCOP_PHONE, "0912 345 6789", 0, 215, "too many digits"),
	REFUSED(OCOP_PHONE, "0912345678 0987654321", 0, 215, "too many digits"),
	REFUSED(OCOP_PHONE, "01667123456", 0, 215, "before 2018"),
	REFUSED(OCOP_PHONE, "063 3840 001", 0, 215, "is no telephone number"),
	REFUSED(OCOP_PHONE, "+48 912 345 678", 0, 215, "of another country"),
	REFUSED(OCOP_PHONE, "0912345678 (Lan)", 0, 215, "other than digits"),
	REFUSED(OCOP_PHONE, "không có", 0, 215, ""),
	REFUSED(OCOP_PHONE, "0912345678; 12", 0, 215, ""),
	REFUSED(OCOP_PHONE, ";", 0, 215, ""),
	REFUSED(OCOP_PHONE, "113", 0, 215, ""),
	/* e-mail addresses */
	TAKEN(OCOP_EMAIL, "htx.caudat@gmail.com", 0, "htx.caudat@gmail.com"),
	TAKEN(OCOP_EMAIL, "A_b+c@Mail.Lamdong.gov.vn", 0,
	    "A_b+c@Mail.Lamdong.gov.vn"),
	TAKEN(OCOP_EMAIL, "a@b.vn; c@d.vn", 0, "a@b.vn; c@d.vn"),
	TAKEN(OCOP_EMAIL, "a@b.vn , c@d.vn", 0, "a@b.vn; c@d.vn"),
	REFUSED(OCOP_EMAIL, "htx.caudat", 0, 216, ""),
	REFUSED(OCOP_EMAIL, "htx@caudat", 0, 216, ""),
	REFUSED(OCOP_EMAIL, "htx@@gmail.com", 0, 216, ""),
	REFUSED(OCOP_EMAIL, "htx @gmail.com", 0, 216, ""),
	REFUSED(OCOP_EMAIL, ".a@b.vn", 0, 216, ""),
	REFUSED(OCOP_EMAIL, "a..b@c.vn", 0, 216, ""),
	REFUSED(OCOP_EMAIL, "a@b..vn", 0, 216, ""),
	REFUSED(OCOP_EMAIL, "a@-b.vn", 0, 216, ""),
	REFUSED(OCOP_EMAIL, "a@b-.vn", 0, 216, ""),
	REFUSED(OCOP_EMAIL, "a@b.v", 0, 216, ""),
	REFUSED(OCOP_EMAIL, "a@1.2.3.4", 0, 216, ""),
	REFUSED(OCOP_EMAIL, "đà@lạt.vn", 0, 216, "without accents"),
	REFUSED(OCOP_EMAIL, "@b.vn", 0, 216, ""),
	REFUSED(OCOP_EMAIL, "a@", 0, 216, ""),
	/* tax codes */
	TAKEN(OCOP_TAX_CODE, "0300588569", 0, "0300588569"),
	TAKEN(OCOP_TAX_CODE, "0300 588 569", 0, "0300588569"),
	TAKEN(OCOP_TAX_CODE, "0300588569-001", 0, "0300588569-001"),
	TAKEN(OCOP_TAX_CODE, "0300588569 - 001", 0, "0300588569-001"),
	TAKEN(OCOP_TAX_CODE, "0300588569001", 0, "0300588569-001"),
	TAKEN(OCOP_TAX_CODE, "068180001234", 0, "068180001234"),
	WARNED(OCOP_TAX_CODE, "0300588568", "0300588568", 218, "tenth digit"),
	WARNED(OCOP_TAX_CODE, "0300588568-001", "0300588568-001", 218, ""),
	REFUSED(OCOP_TAX_CODE, "300588569", 0, 217,
	    "9 digits; a spreadsheet may have dropped the 0"),
	REFUSED(OCOP_TAX_CODE, "300588569-001", 0, 217, "dropped the 0"),
	REFUSED(OCOP_TAX_CODE, "68180001234", 0, 217, "dropped the 0"),
	REFUSED(OCOP_TAX_CODE, "03005885", 0, 217, "it has 10, or 13"),
	REFUSED(OCOP_TAX_CODE, "0300588569-1", 0, 217, ""),
	REFUSED(OCOP_TAX_CODE, "03005-88569001", 0, 217, ""),
	REFUSED(OCOP_TAX_CODE, "5.80E+09", 0, 217, ""),
	REFUSED(OCOP_TAX_CODE, "0300588569-001-2", 0, 217, ""),
	REFUSED(OCOP_TAX_CODE, "chưa có", 0, 217, "other than digits"),
	/* growing-area codes */
	TAKEN(OCOP_GROWING_CODE, "VN-LDOR-0123", 0, "VN-LDOR-0123"),
	TAKEN(OCOP_GROWING_CODE, "vn-ldor-0123", 0, "VN-LDOR-0123"),
	TAKEN(OCOP_GROWING_CODE, "68.CF.0004", 0, "68.CF.0004"),
	REFUSED(OCOP_GROWING_CODE, "VN LDOR 0123", 0, 219, ""),
	REFUSED(OCOP_GROWING_CODE, "LĐ-0123", 0, 219, ""),
	REFUSED(OCOP_GROWING_CODE, "VN-01", 0, 219, ""),
	REFUSED(OCOP_GROWING_CODE, "VN-LDOR-AB", 0, 219, ""),
	REFUSED(
	    OCOP_GROWING_CODE, "VN-LDOR-01234567890123456789012", 0, 219, ""),
	/* identity numbers */
	/* product codes of the law */
	TAKEN(OCOP_LAW_CODE, "68-24931-1-2026", 0, "68-24931-1-2026"),
	TAKEN(OCOP_LAW_CODE, "01-00004-000123-2026", 0, "01-00004-123-2026"),
	TAKEN(OCOP_LAW_CODE, "68-675-24931-07-2024", 0, "68-675-24931-7-2024"),
	REFUSED(OCOP_LAW_CODE, "68-24931-1", 0, 223, "68-24931-1-2026"),
	REFUSED(OCOP_LAW_CODE, "68-24931-0-2026", 0, 223, ""),
	REFUSED(OCOP_LAW_CODE, "68-24931--2026", 0, 223, ""),
	REFUSED(OCOP_LAW_CODE, "68-24931-1-2026-", 0, 223, ""),
	REFUSED(OCOP_LAW_CODE, "68-24931-1-20261", 0, 223, ""),
	REFUSED(OCOP_LAW_CODE, "68-24931-1-1926", 0, 223, ""),
	REFUSED(OCOP_LAW_CODE, "68-24931-1234567-2026", 0, 223, ""),
	REFUSED(OCOP_LAW_CODE, "68-675-675-24931-1-2026", 0, 223, ""),
	REFUSED(OCOP_LAW_CODE, "68-2493a-1-2026", 0, 223, ""),
	REFUSED(OCOP_LAW_CODE, "6824931-1-2026", 0, 223, ""),
	REFUSED(OCOP_LAW_CODE, "1.2E+10", 0, 210, ""),

	TAKEN(OCOP_IDENTITY, "068180001234", 0, "068180001234"),
	TAKEN(OCOP_IDENTITY, "068 180 001 234", 0, "068180001234"),
	TAKEN(OCOP_IDENTITY, "250123456", 0, "250123456"),
	REFUSED(OCOP_IDENTITY, "68180001234", 0, 220, "dropped the 0"),
	REFUSED(OCOP_IDENTITY, "50123456", 0, 220, "dropped the 0"),
	REFUSED(OCOP_IDENTITY, "168180001234", 0, 220, "begins with a 0"),
	REFUSED(OCOP_IDENTITY, "0681800012345", 0, 220, "it has 12, or 9"),
	REFUSED(OCOP_IDENTITY, "B1234567", 0, 220, "other than digits"),
};

static void
brings_each_type_to_the_form_the_catalog_keeps(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct ocop_column column = { .name = "some",
			.type = cases[i].type };
		char room[OCOP_VALUE_MAX], said[OCOP_MESSAGE_MAX] = "";
		struct ocop_fault fault = { 0 };
		const char *value = "";
		int got = ocop_value_read(&value, room, &column, cases[i].text,
		    cases[i].flags, &fault);

		ocop_fault_message(said, &fault, false);
		if ((got == 0) != (cases[i].value != NULL))
			fail_msg("\"%s\" gives %d: %s", cases[i].text, got,
			    got ? said : value);
		if (cases[i].value && strcmp(value, cases[i].value) != 0)
			fail_msg("\"%s\" gives \"%s\"", cases[i].text, value);
		if ((int)fault.code != cases[i].code ||
		    !strstr(said, cases[i].said))
			fail_msg("\"%s\" gives %d: %s", cases[i].text,
			    fault.code, said);
		assert_int_equal(fault.warning, got == 0 && fault.code);
		if (fault.code) {
			assert_string_equal(fault.column, "some");
			assert_true(strlen(fault.text) > 10);
		}
	}
}

static void
refuses_what_is_too_long(void **state)
{
	static const struct {
		enum ocop_type type;
		size_t most;
		int code;
	} limits[] = {
		{ OCOP_CODE, 100, OCOP_E_CODE },
		{ OCOP_TEXT, OCOP_VALUE_MAX - 1, OCOP_E_LENGTH },
		{ OCOP_LIST, OCOP_VALUE_MAX - 1, OCOP_E_LENGTH },
	};
	char text[OCOP_VALUE_MAX + 2], room[OCOP_VALUE_MAX];

	(void)state;
	for (size_t i = 0; i < COUNT(limits); i++)
		for (size_t more = 0; more <= 1; more++) {
			const struct ocop_column column = { .name = "note",
				.type = limits[i].type };
			size_t size = limits[i].most + more;
			struct ocop_fault fault;
			const char *value;
			int got;

			memset(text, 'x', size);
			text[size] = '\0';
			got = ocop_value_read(
			    &value, room, &column, text, 0, &fault);
			assert_int_equal(got, more ? -1 : 0);
			if (more)
				assert_int_equal(fault.code, limits[i].code);
			else
				assert_int_equal(strlen(value), size);
		}
}

/* Every reader, with values of the greatest length and no form at all. */
static void
holds_the_longest_values(void **state)
{
	static const char *const pieces[] = { "x", "9", "9.", "9 ",
		"0912345678;", "a@b.vn;", "★", "9-", "1.234.", "\u00a0", "/",
		"đ" };
	char text[OCOP_VALUE_MAX], room[OCOP_VALUE_MAX];

	(void)state;
	for (int type = 0; type < OCOP_TYPES; type++)
		for (size_t i = 0; i < COUNT(pieces); i++) {
			const struct ocop_column column = { .name = "note",
				.type = (enum ocop_type)type };
			size_t piece = strlen(pieces[i]), size = 0;
			struct ocop_fault fault;
			const char *value = "";

			for (; size + piece < sizeof(text); size += piece)
				memcpy(text + size, pieces[i], piece);
			text[size] = '\0';
			if (ocop_value_read(
				&value, room, &column, text, 0, &fault) == 0)
				assert_true(strlen(value) < OCOP_VALUE_MAX);
		}
}

/* Around each of several, and between codes, any blank is as good. */
static void
trims_each_of_a_list(void **state)
{
	static const char *const blanks[] = { " ", "\t", "\n", "\v", "\f", "\r",
		"\xc2\x85", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002",
		"\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008",
		"\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f",
		"\u3000" };
	static const struct {
		enum ocop_type type;
		const char *one, *other, *both;
	} lists[] = {
		{ OCOP_LIST, "HTX1", "#1", "HTX1 #1" },
		{ OCOP_PHONE, "0912345678", "0263 3840 001",
		    "0912345678; 02633840001" },
		{ OCOP_EMAIL, "a@b.vn", "c@d.vn", "a@b.vn; c@d.vn" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(lists); i++)
		for (size_t b = 0; b < COUNT(blanks); b++) {
			const struct ocop_column column = { .name = "some",
				.type = lists[i].type };
			char text[128], room[OCOP_VALUE_MAX];
			const char *blank = blanks[b], *value;
			struct ocop_fault fault = { 0 };

			snprintf(text, sizeof(text), "%s%s%s,%s%s%s", blank,
			    lists[i].one, blank, blank, lists[i].other, blank);
			assert_int_equal(ocop_value_read(&value, room, &column,
					     text, 0, &fault),
			    0);
			assert_string_equal(value, lists[i].both);
			snprintf(text, sizeof(text), "%s,%s=A1%s", lists[i].one,
			    blank, blank);
			assert_int_equal(ocop_value_read(&value, room, &column,
					     text, 0, &fault),
			    -1);
			assert_int_equal(fault.code, OCOP_E_SPREADSHEET);
		}
}

static void
masks_what_is_of_a_person(void **state)
{
	static const struct {
		enum ocop_type type;
		const char *text, *shown;
	} persons[] = {
		{ OCOP_PHONE, "0912 345 67", "\"09***\" is no telephone" },
		{ OCOP_PHONE, "12", "\"***\" is no telephone" },
		{ OCOP_EMAIL, "nguyen.lan@", "\"ng***\" is no e-mail" },
		{ OCOP_TAX_CODE, "06818000123", "\"06***\" is no tax code" },
		{ OCOP_IDENTITY, "68180001234",
		    "\"68***\" is no identity number: 11 digits; a spreadsheet may have dropped the 0 in front, so write it with the 0" },
		{ OCOP_TEXT, "Nguyễn\u200b", "\"Ng***\" has an invisible" },
		{ OCOP_TEXT, "Đỗ Thị Lan\u200b", "\"Đỗ***\" has an invisible" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(persons); i++) {
		const struct ocop_column column = { .name = "phone",
			.type = persons[i].type,
			.flags = OCOP_PERSONAL };
		char room[OCOP_VALUE_MAX], said[OCOP_MESSAGE_MAX];
		struct ocop_fault fault;
		const char *value;

		assert_int_equal(ocop_value_read(&value, room, &column,
				     persons[i].text, 0, &fault),
		    -1);
		ocop_fault_message(said, &fault, true);
		if (strncmp(said, persons[i].shown, strlen(persons[i].shown)) !=
		    0)
			fail_msg("%s: %s", persons[i].text, said);
		assert_null(strstr(said, persons[i].text));
		ocop_fault_value(said, &fault, true);
		assert_null(strstr(persons[i].shown + 1, persons[i].text));
		ocop_fault_message(said, &fault, false);
		assert_non_null(strstr(said, fault.value));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    brings_each_type_to_the_form_the_catalog_keeps),
		cmocka_unit_test(refuses_what_is_too_long),
		cmocka_unit_test(holds_the_longest_values),
		cmocka_unit_test(trims_each_of_a_list),
		cmocka_unit_test(masks_what_is_of_a_person),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
