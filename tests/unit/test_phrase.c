#include "test.h"

#include "text/table/phrase.h"

static void
says_reasons_in_vietnamese(void **state)
{
	const struct {
		const char *reasons, *said;
	} cases[] = {
		{ "", "" },
		{ "TV06 gave no sheet", "TV06 không nộp phiếu" },
		{ "TV05 lacks C8 C9", "TV05 thiếu C8 C9" },
		{ "no sheet", "không có phiếu" },
		{ "spread 14 is over the limit of 10; split 4:A2.3>=3 2/7",
		    "chênh lệch 14 vượt giới hạn 10; bất đồng 4:A2.3>=3 2/7" },
		{ "quorum: 4 of 7 members, 75 % are needed",
		    "điều kiện họp: 4 trên 7 thành viên, cần 75 %" },
		{ "75 % of 7", "75 % của 7" },
		{ "7/QĐ-UBND", "7/QĐ-UBND" },
		{ "TV06 gave no sheets", "TV06 gave no sheets" },
		{ "cases differ: case 1 (TV01 TV02), case 2 (TV03)",
		    "phiếu theo trường hợp khác nhau: trường hợp 1 (TV01 "
		    "TV02), trường hợp 2 (TV03)" },
		{ "split from the agreed sheet 3:A1>=2 1/2",
		    "bất đồng với phiếu thống nhất 3:A1>=2 1/2" },
		{ "x; no sheet", "x; không có phiếu" },
		/* days, and how far a mean is from a boundary */
		{ "4 688/QĐ-UBND 2027-06-20", "4 688/QĐ-UBND 20/06/2027" },
		{ "2027-02-29", "2027-02-29" },
		{ "2027-06-20/1", "2027-06-20/1" },
		{ "90+3.75", "90+3,75" },
		{ "70-0.20", "70-0,20" },
		{ "70-0.", "70-0." },
		{ "70-0.2.", "70-0.2." },
		{ "+3.75", "+3.75" },
		{ "TV05 lacks A1.1", "TV05 thiếu A1.1" },
		{ "eliminate-1.1: x", "eliminate-1.1: x" },
	};
	struct ocop_error err = { 0 };
	struct text room = { 0 };
	struct phrases *phrases;

	(void)state;
	assert_int_equal(phrases_read(&phrases, &err), 0);
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(
		    phrase_vietnamese(phrases, &room, cases[i].reasons),
		    cases[i].said);
	text_free(&room);
	phrases_free(phrases);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_reasons_in_vietnamese),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
