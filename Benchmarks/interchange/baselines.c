/* What a C programmer would write, for comparison: a SAX loop, the same into SQLite, and an xmlTextWriter loop.
 *
 *   baselines sax FILE.tmx
 *   baselines sqlite FILE.tmx FILE.sqlite
 *   baselines write PAIRS.tsv UNITS FILE.tmx
 */
#include <libxml/parser.h>
#include <libxml/xmlwriter.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long elements, bytes;

static void count_start(void *c, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int nn,
                        const xmlChar **ns, int na, int nd, const xmlChar **a) { elements++; }
static void count_text(void *c, const xmlChar *s, int n) { bytes += n; }

static int parse(const char *path, xmlSAXHandler *sax) {
  static char buffer[1 << 18];
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(sax, NULL, NULL, 0, NULL);
  FILE *file = fopen(path, "rb");
  if (!file) return 1;
  size_t count;
  while ((count = fread(buffer, 1, sizeof buffer, file))) xmlParseChunk(parser, buffer, count, 0);
  xmlParseChunk(parser, buffer, 0, 1);
  int sound = parser->wellFormed;
  xmlFreeParserCtxt(parser);
  fclose(file);
  return !sound;
}

/* SAX into SQLite: one row a pair, a pair once. */

static struct { char text[2][1 << 16]; int length[2], side, taking; } unit;
static sqlite3_stmt *insert;

static void unit_start(void *c, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int nn,
                       const xmlChar **ns, int na, int nd, const xmlChar **a) {
  if (!strcmp((const char *)local, "tu")) unit.length[0] = unit.length[1] = 0;
  else if (!strcmp((const char *)local, "tuv"))
    for (int i = 0; i < na; i++) {
      if (!strcmp((const char *)a[5 * i], "lang")) unit.side = strncmp((const char *)a[5 * i + 3], "zh", 2) != 0;
    }
  else if (!strcmp((const char *)local, "seg")) unit.taking = 1;
}

static uint64_t hash(uint64_t h, const char *s, int n) {
  for (int i = 0; i < n; i++) h = (h ^ (unsigned char)s[i]) * 0x100000001b3u;
  return h;
}

static void unit_end(void *c, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  if (!strcmp((const char *)local, "seg")) unit.taking = 0;
  if (strcmp((const char *)local, "tu")) return;
  uint64_t key = hash(hash(0xcbf29ce484222325u, unit.text[0], unit.length[0] + 1), unit.text[1], unit.length[1]);
  sqlite3_bind_int64(insert, 1, (int64_t)key);
  for (int side = 0; side < 2; side++)
    sqlite3_bind_text(insert, 2 + side, unit.text[side], unit.length[side], SQLITE_STATIC);
  sqlite3_step(insert);
  sqlite3_reset(insert);
  elements++;
}

static void unit_text(void *c, const xmlChar *s, int n) {
  if (!unit.taking || unit.length[unit.side] + n >= (1 << 16)) return;
  memcpy(unit.text[unit.side] + unit.length[unit.side], s, n);
  unit.length[unit.side] += n;
  unit.text[unit.side][unit.length[unit.side]] = 0;
}

static int to_sqlite(const char *path, const char *store, xmlSAXHandler *sax) {
  sqlite3 *db;
  if (sqlite3_open(store, &db)) return 1;
  sqlite3_exec(db, "PRAGMA journal_mode=WAL; CREATE TABLE unit (id INTEGER PRIMARY KEY, hash INTEGER UNIQUE, "
                   "source TEXT NOT NULL, target TEXT NOT NULL); BEGIN", NULL, NULL, NULL);
  sqlite3_prepare_v2(db, "INSERT OR IGNORE INTO unit (hash, source, target) VALUES (?, ?, ?)", -1, &insert, NULL);
  int failed = parse(path, sax);
  sqlite3_finalize(insert);
  sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
  return sqlite3_close(db) || failed;
}

/* The file that `jjak export tmx` writes of the same units. */

static char *pairs[1000][2];
static int pair_count;

static void load(const char *path) {
  static char line[1 << 14];
  FILE *file = fopen(path, "rb");
  if (!file) exit(1);
  while (fgets(line, sizeof line, file) && pair_count < 1000) {
    char *tab = strchr(line, '\t');
    if (*line == '#' || !tab) continue;
    line[strcspn(line, "\n")] = 0;
    *tab = 0;
    pairs[pair_count][0] = strdup(line);
    pairs[pair_count++][1] = strdup(tab + 1);
  }
  fclose(file);
}

#define ELEMENT(name) xmlTextWriterStartElement(writer, BAD_CAST name)
#define END() xmlTextWriterEndElement(writer)
#define ATTRIBUTE(name, value) xmlTextWriterWriteAttribute(writer, BAD_CAST name, BAD_CAST value)
#define TEXT(value) xmlTextWriterWriteString(writer, BAD_CAST value)

static void write_units(const char *path, int count) {
  static char text[1 << 14];
  const char *languages[2] = {"zh-CN", "ko-KR"};
  xmlTextWriterPtr writer = xmlNewTextWriterFilename(path, 0);
  xmlTextWriterSetIndent(writer, 1);
  xmlTextWriterSetIndentString(writer, BAD_CAST "  ");
  xmlTextWriterStartDocument(writer, "1.0", "UTF-8", NULL);
  ELEMENT("tmx"); ATTRIBUTE("version", "1.4");
  ELEMENT("header"); ATTRIBUTE("creationtool", "jjak"); ATTRIBUTE("creationtoolversion", "0");
  ATTRIBUTE("segtype", "sentence"); ATTRIBUTE("o-tmf", "jjak"); ATTRIBUTE("adminlang", "en");
  ATTRIBUTE("srclang", "zh-CN"); ATTRIBUTE("datatype", "plaintext"); ATTRIBUTE("o-encoding", "UTF-8"); END();
  ELEMENT("body");
  for (int i = 0; i < count; i++) {
    ELEMENT("tu");
    snprintf(text, sizeof text, "u%d", i); ATTRIBUTE("tuid", text);
    ATTRIBUTE("creationdate", "20240102T030405Z"); ATTRIBUTE("creationid", "kim");
    ELEMENT("prop"); ATTRIBUTE("type", "x-document");
    snprintf(text, sizeof text, "doc%d.txt", i % 97); TEXT(text); END();
    for (int side = 0; side < 2; side++) {
      ELEMENT("tuv"); ATTRIBUTE("xml:lang", languages[side]);
      snprintf(text, sizeof text, "%s %d", pairs[i % pair_count][side], i);
      ELEMENT("seg"); TEXT(text); END(); END();
    }
    END();
  }
  xmlTextWriterEndDocument(writer);
  xmlFreeTextWriter(writer);
}

int main(int argc, char **argv) {
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = count_start;
  sax.characters = count_text;
  int failed = 2;
  if (argc == 3 && !strcmp(argv[1], "sax")) failed = parse(argv[2], &sax);
  if (argc == 4 && !strcmp(argv[1], "sqlite")) {
    sax.startElementNs = unit_start;
    sax.endElementNs = unit_end;
    sax.characters = unit_text;
    failed = to_sqlite(argv[2], argv[3], &sax);
  }
  if (argc == 5 && !strcmp(argv[1], "write")) {
    load(argv[2]);
    write_units(argv[4], atoi(argv[3]));
    return 0;
  }
  printf("%ld %ld\n", elements, bytes);
  return failed;
}
