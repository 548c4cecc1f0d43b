#include <stdio.h>
#include <stdlib.h>

#include "sql.h"
#include "store/catalog/sqlite.h"
#include "store/decide/product_codes.h"

struct product_codes {
	struct ocop_store *store;
	sqlite3_stmt *place, *set;
};

/* The columns of product_place.sql. */
enum { CODE, PROVINCE, COMMUNE, TAKEN, SERIAL };

int
product_codes_open(struct product_codes **out, struct ocop_store *store,
    struct ocop_error *err)
{
	struct product_codes *codes = calloc(1, sizeof(*codes));

	*out = NULL;
	if (!codes)
		return ocop_fail_memory(err);
	codes->store = store;
	if (sql_prepare(&codes->place, store, sql_product_place, err) < 0 ||
	    sql_prepare(&codes->set, store, sql_set_product_code, err) < 0) {
		product_codes_close(codes);
		return -1;
	}
	*out = codes;
	return 0;
}

void
product_codes_close(struct product_codes *codes)
{
	if (!codes)
		return;
	sqlite3_finalize(codes->place);
	sqlite3_finalize(codes->set);
	free(codes);
}

static int
store_code(struct product_codes *codes, const char *product, const char *code,
    struct ocop_error *err)
{
	struct text after = { 0 };
	int got = -1;

	text_printf(&after, "{\"code\":\"%s\"}", code);
	if (!text_get(&after))
		ocop_fail_memory(err);
	else if (sql_bind(codes->set, ":product", product, err) == 0 &&
	    sql_bind(codes->set, ":code", code, err) == 0 &&
	    sql_run(codes->set, err) == 0)
		got = audit_add(
		    codes->store, "products", product, NULL, after.bytes, err);
	text_free(&after);
	return got < 0 ? -1 : 1;
}

int
product_codes_give(struct product_codes *codes, const char *product,
    struct ocop_date day, char out[OCOP_PRODUCT_CODE], struct ocop_error *err)
{
	sqlite3_stmt *place = codes->place;
	const char *province, *commune;
	char text[OCOP_DATE_TEXT];

	ocop_date_format(text, day);
	sqlite3_reset(place);
	if (sql_bind(place, ":product", product, err) < 0 ||
	    sql_bind(place, ":day", text, err) < 0 ||
	    sql_bind_number(place, ":year", day.year, err) < 0 ||
	    sql_step_sure(place, product, err) < 0)
		return -1;
	if (*sql_text(place, CODE)) {
		snprintf(out, OCOP_PRODUCT_CODE, "%s", sql_text(place, CODE));
		return 1;
	}
	province = sql_text(place, PROVINCE);
	commune = sql_text(place, COMMUNE);
	if (!*province)
		return 0;
	/* A product may have been registered under its code. */
	if (!sql_int(place, TAKEN) &&
	    ocop_product_code_is(product, province, commune))
		snprintf(out, OCOP_PRODUCT_CODE, "%s", product);
	else
		ocop_product_code_write(
		    out, province, commune, sql_int(place, SERIAL), day.year);
	return store_code(codes, product, out, err);
}
