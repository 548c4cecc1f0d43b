/*
 * The guess of an encoding, of any bytes.
 */
#include "fuzz.h"
#include "text/encoding/guess.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *bytes = (const char *)data;
	struct guess guess = { { NULL } };
	struct ocop_error err;
	char out[GUESS_TEXT];

	PROMISE(guess_bytes(&guess, out, bytes, size, &err) == 0);
	fuzz_printable(out);
	PROMISE(guess_other(&guess, out, OCOP_TCVN3, bytes, size, &err) == 0);
	fuzz_printable(out);
	if (utf8_valid(bytes, size) == size) {
		PROMISE(guess_font(&guess, out, bytes, size, &err) == 0);
		fuzz_printable(out);
	}
	guess_reset(&guess);
	return 0;
}
