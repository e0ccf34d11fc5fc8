// Compares every query with every unit, bit-parallel: what a memory has to find, and what it costs without an index.
//
// cc -O3 -march=native brute-force.c -o brute-force
// ./brute-force KEYS.txt QUERY-KEYS.txt [least per cent, 70] [matches, 5]
// Writes the similarities of the best matches of each query on a line.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { WORDS = 8, LONGEST = 64 * WORDS, SLOTS = 2048 };
typedef struct { uint32_t *scalars; int count; } Text;

static Text *read_lines(const char *path, int *count) {
  FILE *file = fopen(path, "r");
  if (!file) { perror(path); exit(1); }
  Text *texts = NULL;
  int room = 0;
  char *line = NULL;
  size_t size = 0;
  ssize_t length;
  *count = 0;
  while ((length = getline(&line, &size, file)) >= 0) {
    if (*count == room) texts = realloc(texts, (room = room ? 2 * room : 1024) * sizeof *texts);
    uint32_t *scalars = malloc((length + 1) * sizeof *scalars);
    int made = 0;
    for (ssize_t at = 0; at < length && line[at] != '\n' && made < LONGEST;) {
      unsigned char lead = line[at];
      int bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      uint32_t value = bytes == 1 ? lead : lead & (0x7F >> bytes);
      for (int next = 1; next < bytes; next++) value = value << 6 | (line[at + next] & 0x3F);
      scalars[made++] = value;
      at += bytes;
    }
    texts[(*count)++] = (Text){scalars, made};
  }
  fclose(file);
  return texts;
}

static uint32_t keys[SLOTS];
static uint64_t rows[SLOTS + 1][WORDS];

static int slot(uint32_t scalar) {
  int at = scalar * 0x9E3779B1u >> 21;
  while (keys[at] && keys[at] != scalar) at = (at + 1) % SLOTS;
  return at;
}

static void prepare(Text text) {
  memset(keys, 0, sizeof keys);
  memset(rows, 0, sizeof rows);
  for (int at = 0; at < text.count; at++) {
    int place = slot(text.scalars[at]);
    keys[place] = text.scalars[at];
    rows[place][at / 64] |= 1ull << at % 64;
  }
}

static int distance(int count, Text other, int limit) {
  uint64_t up[WORDS], down[WORDS];
  int words = (count + 63) / 64, result = count, left = other.count;
  for (int word = 0; word < words; word++) up[word] = ~0ull, down[word] = 0;
  uint64_t last = 1ull << (count - 1) % 64;
  for (int at = 0; at < other.count; at++) {
    const uint64_t *row = rows[slot(other.scalars[at])];
    uint64_t rises = 1, falls = 0;
    for (int word = 0; word < words; word++) {
      uint64_t equal = row[word], vertical = equal | down[word];
      equal |= falls;
      uint64_t diagonal = (((equal & up[word]) + up[word]) ^ up[word]) | equal;
      uint64_t rise = down[word] | ~(diagonal | up[word]), fall = up[word] & diagonal;
      if (word == words - 1) result += (rise & last) != 0, result -= (fall & last) != 0;
      uint64_t rise_out = rise >> 63, fall_out = fall >> 63;
      rise = rise << 1 | rises, fall = fall << 1 | falls;
      rises = rise_out, falls = fall_out;
      up[word] = fall | ~(vertical | rise);
      down[word] = rise & vertical;
    }
    if (result - --left > limit) return limit + 1;
  }
  return result;
}

static int descending(const void *one, const void *two) {
  double first = *(const double *)one, second = *(const double *)two;
  return first < second ? 1 : first > second ? -1 : 0;
}

int main(int count, char **arguments) {
  if (count < 3) return 64;
  int least = count > 3 ? atoi(arguments[3]) : 70, wanted = count > 4 ? atoi(arguments[4]) : 5;
  int units, queries;
  Text *texts = read_lines(arguments[1], &units), *asked = read_lines(arguments[2], &queries);
  double *found = malloc((units + 1) * sizeof *found);
  clock_t start = clock();
  for (int query = 0; query < queries; query++) {
    int matches = 0, length = asked[query].count;
    prepare(asked[query]);
    for (int unit = 0; unit < units && length; unit++) {
      int longer = texts[unit].count > length ? texts[unit].count : length;
      int limit = (100 - least) * longer / 100;
      if (abs(texts[unit].count - length) > limit) continue;
      int edits = distance(length, texts[unit], limit);
      if (edits <= limit) found[matches++] = 1 - (double)edits / longer;
    }
    qsort(found, matches, sizeof *found, descending);
    for (int match = 0; match < matches && match < wanted; match++)
      printf("%s%.6f", match ? "\t" : "", found[match]);
    puts("");
  }
  fprintf(stderr, "%d units, %d queries: %.3f ms a query\n", units, queries,
          1e3 * (clock() - start) / CLOCKS_PER_SEC / queries);
}
