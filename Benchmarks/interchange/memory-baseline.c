// What importing a TMX costs a C program: libxml2's push parser, and one table of SQLite with the memory's columns and
// indexes, filled by one prepared statement in one transaction.
//
// cc -O2 $(xml2-config --cflags) memory-baseline.c -o memory-baseline $(xml2-config --libs) -lsqlite3
// ./memory-baseline FILE.tmx NEW.db [-w for a write-ahead log, as the memory has]
#include <ctype.h>
#include <libxml/parser.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { char *bytes; size_t count, room; } Text;

static sqlite3 *db;
static sqlite3_stmt *insert;
static Text source, target, property, note, *open_text;
static char created[21], author[64], name[64];
static int sides;
static long units, added, position;

static void append(Text *text, const char *bytes, size_t count) {
  if (text->count + count + 1 > text->room) {
    text->room = 2 * (text->count + count + 1);
    text->bytes = realloc(text->bytes, text->room);
  }
  memcpy(text->bytes + text->count, bytes, count);
  text->count += count;
  text->bytes[text->count] = 0;
}

static uint64_t fnv(uint64_t hash, const char *bytes, size_t count) {
  for (size_t index = 0; index < count; index++) hash = (hash ^ (uint8_t)bytes[index]) * 0x100000001B3u;
  return hash;
}

static uint64_t source_key(void) {
  uint64_t hash = 0xCBF29CE484222325u;
  for (size_t index = 0; index < source.count; index++) {
    uint8_t byte = source.bytes[index];
    if (!isspace(byte)) hash = (hash ^ (uint8_t)tolower(byte)) * 0x100000001B3u;
  }
  return hash;
}

static void check(int code, int wanted) {
  if (code != wanted) { fprintf(stderr, "%s\n", sqlite3_errmsg(db)); exit(1); }
}

static void add(void) {
  static Text properties;
  uint64_t digest = fnv(0xCBF29CE484222325u, source.bytes, source.count) * 0x100000001B3u;
  digest = fnv(digest, target.bytes, target.count);
  properties.count = 0;
  append(&properties, "[", 1);
  if (property.count) {
    append(&properties, "{\"name\":\"", 9);
    append(&properties, name, strlen(name));
    append(&properties, "\",\"value\":\"", 11);
    append(&properties, property.bytes, property.count);
    append(&properties, "\"}", 2);
  }
  append(&properties, "]", 1);
  sqlite3_bind_int64(insert, 1, (int64_t)digest);
  sqlite3_bind_int64(insert, 2, position);
  sqlite3_bind_int64(insert, 3, (int64_t)source_key());
  sqlite3_bind_text(insert, 4, source.bytes, source.count, SQLITE_STATIC);
  sqlite3_bind_text(insert, 5, target.bytes, target.count, SQLITE_STATIC);
  sqlite3_bind_text(insert, 6, "[]", 2, SQLITE_STATIC);
  sqlite3_bind_text(insert, 7, properties.bytes, properties.count, SQLITE_STATIC);
  sqlite3_bind_text(insert, 8, created, -1, SQLITE_STATIC);
  sqlite3_bind_text(insert, 9, author, -1, SQLITE_STATIC);
  check(sqlite3_step(insert), SQLITE_DONE);
  sqlite3_reset(insert);
  units++;
  if (sqlite3_changes(db)) { added++; position++; }
}

static int is(const xmlChar *element, const char *wanted) { return !strcmp((const char *)element, wanted); }

static void start(void *context, const xmlChar *element, const xmlChar *prefix, const xmlChar *address, int spaces,
                  const xmlChar **space, int count, int defaulted, const xmlChar **values) {
  if (is(element, "tu")) {
    sides = 0;
    property.count = note.count = 0;
    created[0] = author[0] = 0;
  }
  for (int index = 0; index < count; index++, values += 5) {
    size_t length = values[4] - values[3];
    const char *value = (const char *)values[3];
    if (is(element, "tu") && is(values[0], "creationdate") && length == 16)
      snprintf(created, sizeof created, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", value, value + 4, value + 6, value + 9,
               value + 11, value + 13);
    if (is(element, "tu") && is(values[0], "creationid")) snprintf(author, sizeof author, "%.*s", (int)length, value);
    if (is(element, "prop") && is(values[0], "type")) snprintf(name, sizeof name, "%.*s", (int)length, value);
  }
  if (is(element, "seg")) {
    open_text = sides++ ? &target : &source;
    open_text->count = 0;
  } else if (is(element, "prop")) {
    open_text = &property;
  }
}

static void end(void *context, const xmlChar *element, const xmlChar *prefix, const xmlChar *address) {
  if (is(element, "seg") || is(element, "prop")) open_text = NULL;
  if (is(element, "tu") && sides == 2) add();
}

static void characters(void *context, const xmlChar *text, int count) {
  if (open_text) append(open_text, (const char *)text, count);
}

int main(int count, char **arguments) {
  if (count < 3) return 2;
  check(sqlite3_open(arguments[2], &db), SQLITE_OK);
  if (count > 3) check(sqlite3_exec(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", 0, 0, 0), SQLITE_OK);
  const char *schema =
      "PRAGMA cache_size = -65536;"
      "CREATE TABLE unit (id INTEGER PRIMARY KEY, digest INTEGER NOT NULL UNIQUE, documentId INTEGER, version INTEGER,"
      "  position INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, sourceKey INTEGER NOT NULL,"
      "  source TEXT NOT NULL, target TEXT NOT NULL, score REAL, notes TEXT NOT NULL, properties TEXT NOT NULL,"
      "  createdDate TEXT NOT NULL, createdBy TEXT NOT NULL, modifiedDate TEXT NOT NULL, modifiedBy TEXT NOT NULL"
      ") STRICT;"
      "CREATE INDEX unitBySource ON unit (sourceKey);"
      "CREATE INDEX unitOfDocument ON unit (documentId, position);"
      "BEGIN IMMEDIATE";
  check(sqlite3_exec(db, schema, 0, 0, 0), SQLITE_OK);
  const char *sql =
      "INSERT INTO unit (digest, position, sourceKey, source, target, notes, properties, createdDate, createdBy,"
      "  modifiedDate, modifiedBy) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?8, ?9) ON CONFLICT DO NOTHING";
  check(sqlite3_prepare_v2(db, sql, -1, &insert, 0), SQLITE_OK);

  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = characters;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL);
  FILE *file = fopen(arguments[1], "rb");
  if (!file) { perror(arguments[1]); return 1; }
  static char chunk[1 << 18];
  size_t bytes;
  while ((bytes = fread(chunk, 1, sizeof chunk, file))) xmlParseChunk(parser, chunk, bytes, 0);
  xmlParseChunk(parser, chunk, 0, 1);

  sqlite3_finalize(insert);
  check(sqlite3_exec(db, "COMMIT", 0, 0, 0), SQLITE_OK);
  check(sqlite3_close(db), SQLITE_OK);
  printf("%ld units, %ld added\n", units, added);
}
