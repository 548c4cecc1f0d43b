/*
 * Invents a council's round: units, entities, products, members, applications
 * and score sheets that are valid under a rule pack.  The same seed gives the
 * same bytes on every machine.
 *
 * A product first gets a plan (the stars it should come near), then a base
 * sheet that follows the plan, then one sheet a member that strays a little
 * from the base.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	SETS = 64,
	LEAVES = 64,
	VALUES = 12,
	CONDITIONS = 12,
	MEMBERS = 99,
	STARS = 5,
	STRAY = 4,       /* points between a member's total and the base's */
	ODD_SPREAD = 11, /* one more than the deviation limit */
	UNITS = 300,
	LINE = 64 /* no line of sheets.csv is longer */
};

/* Points of a criterion on a sheet: a value, or one of these. */
enum { ABSENT = -1, BLANK = -2 };

struct leaf {
	char code[8];
	char head[12]; /* as a sheet line has it: "A1.1," */
	size_t head_size;
	signed char value[VALUES]; /* ascending, 0 always among them */
	int values;
	int minimum[STARS + 1];  /* points demanded by that mark, 0 = none */
	int depends;             /* leaf that must be above 0, or -1 */
	int twin_value, twin[2]; /* two options that share a value */
};

struct condition {
	char code[24];
	bool zero; /* sets its leaf to 0; otherwise it eliminates */
	int leaf;
};

struct set {
	int leaves, conditions, stops;
	struct leaf leaf[LEAVES];
	struct condition condition[CONDITIONS];
	int stop[VALUES]; /* leaves of a stop_if_zero */
};

struct sheet {
	signed char points[LEAVES];
	const char *condition; /* raised on this sheet, or NULL */
};

struct plan {
	int share;     /* of 100 products */
	int low, high; /* total aimed at */
	int stars;     /* minima kept up to this mark ... */
	int missed;    /* ... but for one of this mark; 0 = none */
	bool edge;     /* the sum lies at most 1 beside the band */
};

static const struct plan plans[] = {
	{ 12, 91, 99, 5, 0, false },
	{ 8, 91, 97, 5, 5, false },
	{ 3, 91, 96, 5, 4, false },
	{ 22, 70, 89, 4, 0, false },
	{ 7, 70, 89, 4, 4, false },
	{ 20, 50, 69, 3, 0, false },
	{ 5, 50, 69, 3, 3, false },
	{ 10, 30, 49, 0, 0, false },
	{ 5, 4, 29, 0, 0, false },
	{ 2, 90, 90, 5, 0, true },
	{ 2, 70, 70, 4, 0, true },
	{ 2, 50, 50, 3, 0, true },
	{ 2, 30, 30, 0, 0, true },
};

static const char *const surnames[] = { "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng",
	"Vũ", "Đặng", "Bùi", "Đỗ", "K'", "Lò", "Rơ Ông" };
static const char *const givens[] = { "An", "Bích", "Cường", "Dũng", "Hạnh",
	"Khánh", "Lan", "Minh", "Ngọc", "Phượng", "Quý", "Thảo", "Uyên",
	"Vượng", "Yến" };
static const char *const places[] = { "Đồi Chè", "Suối Vàng", "Thác Bạc",
	"Hồ Sen", "Núi Voi", "Bản Mây", "Đầm Cá", "Rừng Thông", "Cầu Đá",
	"Ruộng Xanh" };
static const char *const types[] = { "cooperative", "cooperative", "sme",
	"household", "cooperative_group", "cooperative", "household", "farm",
	"sme", "cooperative" };
static const char *const nouns[] = { "Rau hữu cơ", "Trứng gà đồi", "Gạo nếp",
	"Mật ong", "Bánh đa", "Bún gạo", "Mít sấy", "Chả cá", "Nước mắm",
	"Muối ớt", "Chè xanh", "Trà atiso", "Cà phê", "Rượu trắng",
	"Rượu vang dâu", "Nước khoáng", "Nước ép chanh dây", "Cao đinh lăng",
	"Xà phòng bồ kết", "Tinh dầu sả", "Giỏ mây", "Thổ cẩm", "Hoa hồng",
	"Mai vàng", "Cá cảnh", "Du lịch cộng đồng" };

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define PICK(array) ((array)[below(COUNT(array))])

static uint64_t state;

/* splitmix64, cut to a number from 0 to limit - 1 */
static int
below(int limit)
{
	uint64_t z = (state += UINT64_C(0x9e3779b97f4a7c15));

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	z ^= z >> 31;
	return (int)((z >> 33) % (uint64_t)limit);
}

static bool
chance(int percent)
{
	return below(100) < percent;
}

static _Noreturn void
die(const char *what, const char *why)
{
	fprintf(stderr, "generate: %s: %s\n", what, why);
	exit(3);
}

static FILE *
open_in(const char *dir, const char *name, const char *mode)
{
	char path[4096];
	FILE *file;

	if (snprintf(path, sizeof path, "%s/%s", dir, name) >= (int)sizeof path)
		die(dir, "the path is too long");
	if ((file = fopen(path, mode)) == NULL)
		die(path, strerror(errno));
	return file;
}

static void
close_out(FILE *file)
{
	bool failed = ferror(file) != 0;

	if (fclose(file) != 0 || failed)
		die("output", "could not be written");
}

/* --- the pack --- */

/* The next line of a pack file, cut at its tabs; 0 at the end. */
static int
next_row(FILE *file, char **line, char **cell, int cells)
{
	size_t size = 0;
	int count;
	char *at;

	do {
		free(*line);
		*line = NULL;
		size = 0;
		if (getline(line, &size, file) == -1)
			return 0;
	} while (**line < '0' || **line > '9');
	(*line)[strcspn(*line, "\n")] = '\0';
	for (at = *line, count = 0; count < cells; count++) {
		cell[count] = at;
		at += strcspn(at, "\t");
		if (*at == '\t')
			*at++ = '\0';
	}
	return count;
}

static int
find_leaf(const struct set *set, const char *code)
{
	for (int i = 0; i < set->leaves; i++)
		if (strcmp(set->leaf[i].code, code) == 0)
			return i;
	return -1;
}

static void
add_value(struct leaf *leaf, int points)
{
	int i;

	for (i = leaf->values; i > 0 && leaf->value[i - 1] >= points; i--)
		if (leaf->value[i - 1] == points)
			return;
	if (leaf->values == VALUES)
		die(leaf->code, "too many options");
	memmove(
	    &leaf->value[i + 1], &leaf->value[i], (size_t)(leaf->values - i));
	leaf->value[i] = (signed char)points;
	leaf->values++;
}

static void
read_criteria(const char *pack, struct set *sets)
{
	FILE *file = open_in(pack, "criteria.tsv", "r");
	char *cell[6], *line = NULL;
	struct leaf *leaf;
	struct set *set;

	while (next_row(file, &line, cell, 6) > 0) {
		if (strcmp(cell[4], "1") != 0)
			continue;
		set = &sets[atoi(cell[0]) % SETS];
		if (set->leaves == LEAVES)
			die(cell[0], "too many criteria");
		leaf = &set->leaf[set->leaves++];
		snprintf(leaf->code, sizeof leaf->code, "%s", cell[1]);
		snprintf(
		    leaf->head, sizeof leaf->head, "%.1s%s,", cell[3], cell[1]);
		leaf->head_size = strlen(leaf->head);
		leaf->depends = -1;
		leaf->twin_value = -1;
		add_value(leaf, 0);
	}
	free(line);
	fclose(file);
}

static void
read_options(const char *pack, struct set *sets)
{
	FILE *file = open_in(pack, "options.tsv", "r");
	char *cell[6], *line = NULL;
	int last_option = 0, last_points = -1, mark, option, points;
	struct leaf *leaf, *last = NULL;
	struct set *set;

	while (next_row(file, &line, cell, 6) > 0) {
		set = &sets[atoi(cell[0]) % SETS];
		if (find_leaf(set, cell[1]) == -1)
			die(cell[1], "options.tsv: no such criterion");
		leaf = &set->leaf[find_leaf(set, cell[1])];
		option = atoi(cell[2]);
		points = atoi(cell[3]);
		mark = atoi(cell[4]);
		if (leaf == last && points == last_points) {
			leaf->twin_value = points;
			leaf->twin[0] = last_option;
			leaf->twin[1] = option;
		}
		add_value(leaf, points);
		if (mark > 0 && mark <= STARS && leaf->minimum[mark] < points)
			leaf->minimum[mark] = points;
		last = leaf;
		last_option = option;
		last_points = points;
	}
	free(line);
	fclose(file);
}

static void
read_conditions(const char *pack, struct set *sets)
{
	FILE *file = open_in(pack, "conditions.tsv", "r");
	char *cell[5], *line = NULL, *word;
	struct condition *condition;
	struct set *set;
	int leaf;

	while (next_row(file, &line, cell, 5) > 0) {
		set = &sets[atoi(cell[0]) % SETS];
		leaf = find_leaf(set, cell[2]);
		if (strcmp(cell[3], "depends") == 0 && leaf != -1)
			set->leaf[leaf].depends = find_leaf(set, cell[4]);
		if (strcmp(cell[3], "stop_if_zero") == 0)
			for (word = strtok(cell[4], " ");
			     word != NULL && set->stops < VALUES;
			     word = strtok(NULL, " "))
				set->stop[set->stops++] = find_leaf(set, word);
		if ((strcmp(cell[3], "eliminate") != 0 &&
			strcmp(cell[3], "stop") != 0 &&
			strcmp(cell[3], "requires") != 0 &&
			strcmp(cell[3], "zero") != 0) ||
		    set->conditions == CONDITIONS)
			continue;
		condition = &set->condition[set->conditions++];
		snprintf(
		    condition->code, sizeof condition->code, "%s", cell[1]);
		condition->zero = strcmp(cell[3], "zero") == 0;
		condition->leaf = leaf;
	}
	free(line);
	fclose(file);
}

/* --- sheets --- */

static int
total(const struct set *set, const struct sheet *sheet)
{
	int sum = 0;

	for (int i = 0; i < set->leaves; i++)
		if (sheet->points[i] > 0)
			sum += sheet->points[i];
	return sum;
}

/* What the leaf's points become one option up or down; -1 if there is none. */
static int
stepped(const struct set *set, const struct sheet *sheet, int at, bool up)
{
	const struct leaf *leaf = &set->leaf[at];
	int i = 0, next;

	while (i + 1 < leaf->values && leaf->value[i] < sheet->points[at])
		i++;
	if (up ? i + 1 == leaf->values : i == 0)
		return -1;
	next = leaf->value[up ? i + 1 : i - 1];
	if (up && leaf->depends != -1 && sheet->points[leaf->depends] <= 0)
		return -1;
	for (i = 0; i < set->leaves && next == 0; i++)
		if (set->leaf[i].depends == at && sheet->points[i] > 0)
			return -1;
	return next;
}

/* Moves the sheet's total towards the target without passing it. */
static void
approach(const struct set *set, struct sheet *sheet, int target,
    const struct sheet *cap)
{
	int gap = target - total(set, sheet), tries = 20 * set->leaves;
	int at, next, step;

	while (gap != 0 && tries-- > 0) {
		at = below(set->leaves);
		next = stepped(set, sheet, at, gap > 0);
		step = next - sheet->points[at];
		if (next == -1 || abs(step) > abs(gap) ||
		    (cap != NULL && next > cap->points[at]))
			continue;
		sheet->points[at] = (signed char)next;
		gap -= step;
	}
}

static void
make_base(const struct set *set, const struct plan *plan, int target,
    struct sheet *base)
{
	struct sheet cap;
	int i, mark, missed, points, tries;

	base->condition = NULL;
	for (i = 0; i < set->leaves; i++) {
		points = 0;
		for (mark = 1; mark <= plan->stars; mark++)
			if (set->leaf[i].minimum[mark] > points)
				points = set->leaf[i].minimum[mark];
		base->points[i] = (signed char)points;
		cap.points[i] = set->leaf[i].value[set->leaf[i].values - 1];
	}
	for (tries = 0; plan->missed != 0 && tries < 50; tries++) {
		missed = below(set->leaves);
		points = set->leaf[missed].minimum[plan->missed];
		if (points == 0)
			continue;
		base->points[missed] = (signed char)points;
		points = stepped(set, base, missed, false);
		if (points == -1)
			points = 0;
		base->points[missed] = cap.points[missed] = (signed char)points;
		if (chance(60))
			break;
	}
	for (i = 0; i < set->leaves; i++) {
		int depends = set->leaf[i].depends;

		if (depends != -1 && base->points[i] > 0 &&
		    base->points[depends] == 0)
			base->points[depends] = set->leaf[depends].value[1];
	}
	approach(set, base, target, &cap);
}

/* A few criteria seen one option better or worse than the base has them. */
static void
stray(const struct set *set, const struct sheet *base, struct sheet *sheet)
{
	int middle = total(set, base), sum = middle;
	int at, next, step;

	*sheet = *base;
	for (int changes = below(7); changes > 0; changes--) {
		at = below(set->leaves);
		next = stepped(set, sheet, at, chance(50));
		step = next - sheet->points[at];
		if (next == -1 || abs(sum + step - middle) > STRAY)
			continue;
		sheet->points[at] = (signed char)next;
		sum += step;
	}
}

/* Brings the sum of all sheets to the target, a member at a time. */
static void
tune(const struct set *set, struct sheet *sheets, int members, int target)
{
	int gap = target, m, tries = 50 * members;

	for (m = 0; m < members; m++)
		gap -= total(set, &sheets[m]);
	while (gap != 0 && tries-- > 0) {
		int before;

		m = below(members);
		before = total(set, &sheets[m]);
		approach(set, &sheets[m], before + (gap > 0 ? 1 : -1), NULL);
		gap -= total(set, &sheets[m]) - before;
	}
}

static void
make_sheets(const struct set *set, struct sheet *sheets, int members)
{
	const struct plan *plan = plans;
	int draw = below(100), low, m, target;
	struct sheet base;

	while (draw >= plan->share)
		draw -= plan++->share;
	target = plan->low + below(plan->high - plan->low + 1);
	make_base(set, plan, target, &base);
	for (m = 0; m < members; m++)
		stray(set, &base, &sheets[m]);
	if (plan->edge)
		tune(set, sheets, members, target * members + below(3) - 1);
	if (members > 1 && chance(2)) {
		low = total(set, &sheets[0]);
		for (m = 1; m < members; m++)
			if (total(set, &sheets[m]) < low)
				low = total(set, &sheets[m]);
		target = low + ODD_SPREAD - 2 + below(8);
		approach(set, &sheets[below(members)],
		    target > 100 ? low - ODD_SPREAD : target, NULL);
	}
}

/* --- the odd but valid things of -x --- */

static void
odd_lacking(const struct set *set, struct sheet *sheets, int members)
{
	int all = chance(10);

	for (int m = below(members); m < members; m++) {
		for (int count = 1 + below(4); count > 0; count--)
			sheets[m].points[below(set->leaves)] =
			    chance(50) ? ABSENT : BLANK;
		if (!all && chance(60))
			break;
	}
	if (!all || members < 2)
		return;
	for (int m = 0; m < members; m++)
		sheets[m].points[below(set->leaves)] = ABSENT;
}

static void
odd_condition(const struct set *set, struct sheet *sheets, int members)
{
	const struct condition *raised =
	    &set->condition[below(set->conditions)];
	int by = below(members), m;

	sheets[by].condition = raised->code;
	if (chance(20))
		sheets[below(members)].condition = raised->code;
	if (!raised->zero) {
		if (chance(25)) /* nothing more was scored on this sheet */
			memset(sheets[by].points, ABSENT,
			    sizeof sheets[by].points);
		return;
	}
	for (m = 0; m < members && raised->leaf != -1; m++)
		if (chance(60))
			sheets[m].points[raised->leaf] =
			    (signed char)-below(3); /* 0, absent or blank */
}

/* As many zeros as just stop, or just do not. */
static void
odd_zeros(const struct set *set, struct sheet *sheets, int members)
{
	int at = set->stop[below(set->stops)], zeros;

	zeros = members / 2 + below(2);
	for (int m = 0; m < members && at != -1; m++)
		if (sheets[m].points[at] >= 0)
			sheets[m].points[at] = m < zeros ?
			    0 :
			    set->leaf[at].value[set->leaf[at].values - 1];
}

static void
make_odd(const struct set *set, struct sheet *sheets, int members)
{
	int draw = below(100);

	if (set->stops > 0 && chance(50))
		odd_zeros(set, sheets, members);
	else if (draw < 4)
		odd_lacking(set, sheets, members);
	else if (draw < 12 && set->conditions > 0)
		odd_condition(set, sheets, members);
	for (int m = 0; m < members; m++)
		for (int i = 0; i < set->leaves; i++) {
			int on = set->leaf[i].depends;

			if (on != -1 && sheets[m].points[on] == 0 &&
			    sheets[m].points[i] == 0 && chance(60))
				sheets[m].points[i] =
				    chance(50) ? ABSENT : BLANK;
		}
}

/* --- writing sheets --- */

struct sheets_file {
	FILE *file;
	FILE *wide[SETS]; /* opened as sets come up; with -w */
	const char *dir;
	char *buffer; /* the lines of one product */
	bool odd, want_wide;
};

static char *
put(char *to, const char *text, size_t size)
{
	memcpy(to, text, size);
	return to + size;
}

static char *
put_number(char *to, int number)
{
	if (number >= 100)
		*to++ = (char)('0' + number / 100);
	if (number >= 10)
		*to++ = (char)('0' + number / 10 % 10);
	*to++ = (char)('0' + number % 10);
	return to;
}

static char *
put_long(char *to, const struct set *set, const struct sheet *sheet,
    const char *start, const char *end, bool odd)
{
	size_t start_size = strlen(start), end_size = strlen(end);
	int turn = odd && chance(3) ? below(set->leaves) : 0;

	for (int k = 0; k < set->leaves; k++) {
		int i = turn == 0 ? k : (k + turn) % set->leaves;
		const struct leaf *leaf = &set->leaf[i];

		if (sheet->points[i] == ABSENT)
			continue;
		to = put(to, start, start_size);
		to = put(to, leaf->head, leaf->head_size);
		if (sheet->points[i] != BLANK)
			to = put_number(to, sheet->points[i]);
		to = put(to, end, end_size);
		if (odd) {
			to = put(to, ",,", 2);
			if (sheet->points[i] == leaf->twin_value && chance(80))
				to = put_number(to, leaf->twin[below(2)]);
		}
		*to++ = '\n';
	}
	if (sheet->condition != NULL)
		to += sprintf(to, "%s,%s,%s,\n", start, end, sheet->condition);
	return to;
}

static void
put_wide(struct sheets_file *out, const struct set *set, int number,
    const struct sheet *sheet, const char *start)
{
	char name[32];
	FILE *file = out->wide[number];

	if (file == NULL) {
		snprintf(name, sizeof name, "sheets-wide-%d.csv", number);
		file = out->wide[number] = open_in(out->dir, name, "w");
		fputs("product,member,set", file);
		for (int i = 0; i < set->leaves; i++)
			fprintf(file, ",%.*s", (int)set->leaf[i].head_size - 1,
			    set->leaf[i].head);
		fputs(out->odd ? ",condition\n" : "\n", file);
	}
	fprintf(file, "%s%d", start, number);
	for (int i = 0; i < set->leaves; i++) {
		if (sheet->points[i] < 0)
			fputc(',', file);
		else
			fprintf(file, ",%d", sheet->points[i]);
	}
	if (out->odd)
		fprintf(file, ",%s",
		    sheet->condition == NULL ? "" : sheet->condition);
	fputc('\n', file);
}

static void
write_sheets(struct sheets_file *out, const struct set *set, int number,
    int product, const struct sheet *sheets, int members)
{
	char end[8], start[32], *to = out->buffer;

	snprintf(end, sizeof end, ",%d", number);
	for (int m = 0; m < members; m++) {
		snprintf(start, sizeof start, "SP%06d,TV%d,", product, m + 1);
		to = put_long(to, set, &sheets[m], start, end, out->odd);
		if (out->want_wide)
			put_wide(out, set, number, &sheets[m], start);
	}
	fwrite(out->buffer, 1, (size_t)(to - out->buffer), out->file);
}

static void
generate_sheets(struct sheets_file *out, const struct set *sets, int set_count,
    int products, int members)
{
	static struct sheet sheets[MEMBERS];

	out->file = open_in(out->dir, "sheets.csv", "w");
	out->buffer = malloc((size_t)(members + 1) * (LEAVES + 1) * LINE);
	if (out->buffer == NULL)
		die("sheets.csv", "out of memory");
	fputs("product,member,criterion,points,set", out->file);
	fputs(out->odd ? ",condition,option\n" : "\n", out->file);
	for (int p = 0; p < products && members > 0; p++) {
		int number = p % set_count + 1;

		make_sheets(&sets[number], sheets, members);
		if (out->odd)
			make_odd(&sets[number], sheets, members);
		write_sheets(
		    out, &sets[number], number, p + 1, sheets, members);
	}
	for (int i = 0; i < SETS; i++)
		if (out->wide[i] != NULL)
			close_out(out->wide[i]);
	close_out(out->file);
	free(out->buffer);
}

/* --- what exists --- */

static int
unit_of(int entity)
{
	return 90001 + entity * 7 % UNITS;
}

static void
write_person(FILE *file, bool woman)
{
	fprintf(file, "%s %s", PICK(surnames), woman ? "Thị" : "Văn");
	fprintf(file, " %s", PICK(givens));
}

/* Every 26th entity is of a kind that only set 26 admits. */
static void
write_entities(const char *dir, int entities, int set_count)
{
	FILE *file = open_in(dir, "entities.csv", "w");

	fputs("entity,name,type,leader,gender,ethnic,unit\n", file);
	for (int e = 0; e < entities; e++) {
		const char *type = PICK(types);
		const char *place = PICK(places);
		bool woman = chance(42);

		if (e % set_count == set_count - 1)
			type = chance(50) ? "association" : "operating_centre";
		fprintf(file, "CT%05d,\"Cơ sở %s %d, %s\",%s,", e + 1, place,
		    e + 1, PICK(places), type);
		write_person(file, woman);
		fprintf(file, ",%s,%02d,%d\n", woman ? "female" : "male",
		    chance(75) ? 1 : 2 + below(53), unit_of(e));
	}
	close_out(file);
}

static void
write_products(const char *dir, int products, int entities, int set_count)
{
	FILE *applications = open_in(dir, "applications.csv", "w");
	FILE *file = open_in(dir, "products.csv", "w");

	fputs("product,name,entity,set,unit\n", file);
	fputs("round,product,kind,received\n", applications);
	for (int p = 0; p < products; p++) {
		int set = p % set_count + 1;
		int entity = p % entities;

		fprintf(file, "SP%06d,%s %s,CT%05d,%d,%d\n", p + 1,
		    nouns[(set - 1) % COUNT(nouns)], PICK(places), entity + 1,
		    set, unit_of(entity));
		fprintf(applications, "2026-2,SP%06d,first,2026-%02d", p + 1,
		    7 + below(4));
		fprintf(applications, "-%02d\n", 1 + below(28));
	}
	close_out(file);
	close_out(applications);
}

static void
write_rest(const char *dir, int members)
{
	FILE *file = open_in(dir, "units.csv", "w");

	fputs("unit,name,type,province\n", file);
	for (int u = 0; u < UNITS; u++)
		fprintf(file, "%d,%s %s %d,%s,68\n", 90001 + u,
		    u % 6 == 0 ? "Phường" : "Xã", PICK(places), u + 1,
		    u % 6 == 0 ? "ward" : "commune");
	close_out(file);
	file = open_in(dir, "members.csv", "w");
	fputs("round,member,name,role\n", file);
	for (int m = 0; m < members; m++) {
		fprintf(file, "2026-2,TV%d,", m + 1);
		write_person(file, chance(40));
		fputs(m == 0 ? ",chair\n" : ",member\n", file);
	}
	close_out(file);
}

static int
number(const char *text, int low, int high)
{
	char *end;
	long value = strtol(text, &end, 10);

	if (end == text || *end != '\0' || value < low || value > high) {
		fprintf(stderr, "generate: %s: a number from %d to %d\n", text,
		    low, high);
		exit(2);
	}
	return (int)value;
}

static _Noreturn void
usage(void)
{
	fputs("usage: generate -p PACK -n PRODUCTS -m MEMBERS [-s SEED] "
	      "-o DIR [-wx]\n",
	    stderr);
	exit(2);
}

int
main(int argc, char **argv)
{
	static struct sheets_file out;
	static struct set sets[SETS];
	int entities, members = -1, option, products = 0, set_count = 0;
	const char *pack = NULL;

	state = 1;
	while ((option = getopt(argc, argv, "m:n:o:p:s:wx")) != -1) {
		switch (option) {
		case 'm':
			members = number(optarg, 0, MEMBERS);
			break;
		case 'n':
			products = number(optarg, 1, 999999);
			break;
		case 'o':
			out.dir = optarg;
			break;
		case 'p':
			pack = optarg;
			break;
		case 's':
			state = (uint64_t)number(optarg, 0, 999999999);
			break;
		case 'w':
			out.want_wide = true;
			break;
		case 'x':
			out.odd = true;
			break;
		default:
			usage();
		}
	}
	if (pack == NULL || out.dir == NULL || products == 0 || members == -1)
		usage();
	read_criteria(pack, sets);
	read_options(pack, sets);
	read_conditions(pack, sets);
	while (set_count + 1 < SETS && sets[set_count + 1].leaves > 0)
		set_count++;
	if (set_count == 0)
		die(pack, "no criteria");
	/* A multiple of the sets, so that an entity keeps to one set. */
	entities = (products / 2 / set_count + 1) * set_count;
	write_rest(out.dir, members);
	write_entities(out.dir, entities, set_count);
	write_products(out.dir, products, entities, set_count);
	generate_sheets(&out, sets, set_count, products, members);
	return 0;
}
