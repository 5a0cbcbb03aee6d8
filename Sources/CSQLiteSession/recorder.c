#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "CSQLiteSession.h"
#include <sqlite3.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Records changes as a session does and writes them in the same format (https://www.sqlite.org/session/changeset.html). A session
// compiles a query for every table each time it is made, which costs more than a small transaction itself; this keeps what it
// knows of the tables and its queries as long as the connection.

// Bytes that grow. After a failure `failed` is set and nothing more is added, so that it need be looked at only once.
struct buffer {
    uint8_t *bytes;
    size_t count, capacity;
    int failed;
};

static uint8_t *grow(struct buffer *buffer, size_t count) {
    if (buffer->failed) return NULL;
    if (buffer->count + count > buffer->capacity) {
        size_t capacity = (buffer->count + count) * 2;
        uint8_t *bytes = realloc(buffer->bytes, capacity);
        if (!bytes) {
            buffer->failed = 1;
            return NULL;
        }
        buffer->bytes = bytes;
        buffer->capacity = capacity;
    }
    buffer->count += count;
    return buffer->bytes + buffer->count - count;
}

static void append(struct buffer *buffer, const void *bytes, size_t count) {
    uint8_t *to = grow(buffer, count);
    if (to && count) memcpy(to, bytes, count);
}

static void append_byte(struct buffer *buffer, uint8_t byte) { append(buffer, &byte, 1); }

// SQLite's variable-length integer; lengths fit in 31 bits, so five bytes of seven bits are enough.
static void append_varint(struct buffer *buffer, uint32_t value) {
    uint8_t bytes[5];
    int first = 4;
    bytes[4] = value & 0x7F;
    while (value >>= 7) bytes[--first] = (value & 0x7F) | 0x80;
    append(buffer, bytes + first, (size_t)(5 - first));
}

static void append_value(struct buffer *buffer, sqlite3_value *value) {
    int type = value ? sqlite3_value_type(value) : SQLITE_NULL;
    append_byte(buffer, (uint8_t)type);
    switch (type) {
    case SQLITE_INTEGER:
    case SQLITE_FLOAT: {
        uint64_t bits;
        if (type == SQLITE_INTEGER) {
            bits = (uint64_t)sqlite3_value_int64(value);
        } else {
            double number = sqlite3_value_double(value);
            memcpy(&bits, &number, sizeof bits);
        }
        uint8_t *to = grow(buffer, 8);
        for (int i = 0; to && i < 8; i++) to[i] = (uint8_t)(bits >> (56 - 8 * i));
        break;
    }
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
        const void *bytes = type == SQLITE_TEXT ? (const void *)sqlite3_value_text(value) : sqlite3_value_blob(value);
        int count = sqlite3_value_bytes(value);
        if (count && !bytes) {
            buffer->failed = 1;
            return;
        }
        append_varint(buffer, (uint32_t)count);
        append(buffer, bytes, (size_t)count);
    }
    }
}

// How many bytes a value takes in the format.
static size_t size_of_value(const uint8_t *value) {
    switch (*value) {
    case SQLITE_INTEGER:
    case SQLITE_FLOAT: return 9;
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
        size_t length = 0, at = 1;
        do length = length << 7 | (value[at] & 0x7F);
        while (value[at++] & 0x80);
        return at + length;
    }
    default: return 1;
    }
}

// A row that was touched: its key, and the whole row as it was, if it was there.
struct row {
    struct row *next_in_bucket;
    size_t key, key_count, old;
    uint32_t hash;
    int existed, indirect;
};

// How many buckets a table begins with, and how many it keeps from one transaction to the next.
enum { fewest_buckets = 256, most_kept_buckets = 4096 };

struct table {
    char *name;
    int columns;
    uint8_t *key_parts;
    // Reads a row by its key.
    sqlite3_stmt *reader;
    // The rows that were touched, in the order of their first change.
    struct row **rows;
    size_t count, capacity;
    // A power of two; it grows with the rows, so that chains stay short however many there are.
    struct row **buckets;
    size_t bucket_count;
};

struct flux_recorder {
    sqlite3 *db;
    struct table *tables;
    int count;
    int active, failed;
    // The keys and old rows of all tables.
    struct buffer values;
    struct buffer scratch;
};

static uint32_t hash(const uint8_t *bytes, size_t count) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < count; i++) hash = (hash ^ bytes[i]) * 16777619u;
    return hash;
}

// Makes room for one more row in the buckets.
static int spread(struct table *table) {
    if (table->bucket_count > table->count) return SQLITE_OK;
    size_t count = table->bucket_count ? table->bucket_count * 4 : fewest_buckets;
    struct row **buckets = calloc(count, sizeof *buckets);
    if (!buckets) return SQLITE_NOMEM;
    for (size_t r = 0; r < table->count; r++) {
        struct row **bucket = &buckets[table->rows[r]->hash & (count - 1)];
        table->rows[r]->next_in_bucket = *bucket;
        *bucket = table->rows[r];
    }
    free(table->buckets);
    table->buckets = buckets;
    table->bucket_count = count;
    return SQLITE_OK;
}

// Learns a table's columns and prepares its reader.
static int learn(struct flux_recorder *recorder, struct table *table) {
    if (table->reader) return SQLITE_OK;
    sqlite3_stmt *info = NULL;
    int rc = sqlite3_prepare_v2(recorder->db, "SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid", -1, &info, NULL);
    if (rc != SQLITE_OK) return rc;
    sqlite3_bind_text(info, 1, table->name, -1, SQLITE_STATIC);
    sqlite3_str *sql = sqlite3_str_new(recorder->db);
    sqlite3_str_appendf(sql, "SELECT * FROM main.\"%w\"", table->name);
    int keys = 0;
    table->columns = 0;
    while ((rc = sqlite3_step(info)) == SQLITE_ROW) {
        uint8_t *parts = realloc(table->key_parts, (size_t)table->columns + 1);
        if (!parts) {
            rc = SQLITE_NOMEM;
            break;
        }
        table->key_parts = parts;
        int part = sqlite3_column_int(info, 1);
        parts[table->columns++] = (uint8_t)part;
        if (!part) continue;
        keys++;
        sqlite3_str_appendf(sql, "%s \"%w\" = ?%d", keys > 1 ? " AND" : " WHERE", sqlite3_column_text(info, 0), keys);
    }
    sqlite3_finalize(info);
    char *text = sqlite3_str_finish(sql);
    if (rc == SQLITE_DONE && (!text || !keys)) rc = text ? SQLITE_SCHEMA : SQLITE_NOMEM;
    if (rc == SQLITE_DONE) rc = sqlite3_prepare_v3(recorder->db, text, -1, SQLITE_PREPARE_PERSISTENT, &table->reader, NULL);
    sqlite3_free(text);
    return rc;
}

typedef int (*value_reader)(sqlite3 *, int, sqlite3_value **);

static void note(struct flux_recorder *recorder, struct table *table, value_reader read, int existed, int indirect) {
    struct buffer *scratch = &recorder->scratch;
    scratch->count = 0;
    for (int i = 0; i < table->columns; i++) {
        if (!table->key_parts[i]) continue;
        sqlite3_value *value = NULL;
        if (read(recorder->db, i, &value) != SQLITE_OK) scratch->failed = 1;
        append_value(scratch, value);
    }
    if (scratch->failed) {
        recorder->failed = 1;
        return;
    }
    if (spread(table) != SQLITE_OK) {
        recorder->failed = 1;
        return;
    }
    uint32_t sum = hash(scratch->bytes, scratch->count);
    struct row **bucket = &table->buckets[sum & (table->bucket_count - 1)];
    for (struct row *row = *bucket; row; row = row->next_in_bucket)
        if (row->hash == sum && row->key_count == scratch->count && memcmp(recorder->values.bytes + row->key, scratch->bytes, scratch->count) == 0) {
            if (!indirect) row->indirect = 0;
            return;
        }
    if (table->count == table->capacity) {
        size_t capacity = table->capacity ? table->capacity * 2 : 8;
        struct row **rows = realloc(table->rows, capacity * sizeof *rows);
        if (!rows) {
            recorder->failed = 1;
            return;
        }
        table->rows = rows;
        table->capacity = capacity;
    }
    struct row *row = malloc(sizeof *row);
    if (!row) {
        recorder->failed = 1;
        return;
    }
    *row = (struct row){*bucket, recorder->values.count, scratch->count, 0, sum, existed, indirect};
    append(&recorder->values, scratch->bytes, scratch->count);
    row->old = recorder->values.count;
    for (int i = 0; existed && i < table->columns; i++) {
        sqlite3_value *value = NULL;
        if (read(recorder->db, i, &value) != SQLITE_OK) recorder->failed = 1;
        append_value(&recorder->values, value);
    }
    *bucket = row;
    table->rows[table->count++] = row;
    if (recorder->values.failed) recorder->failed = 1;
}

static void before_change(void *context, sqlite3 *db, int operation, const char *database, const char *name, sqlite3_int64 key,
                          sqlite3_int64 new_key) {
    struct flux_recorder *recorder = context;
    (void)key, (void)new_key;
    if (!recorder->active || recorder->failed || strcmp(database, "main") != 0) return;
    for (int i = 0; i < recorder->count; i++) {
        struct table *table = &recorder->tables[i];
        if (strcmp(table->name, name) != 0) continue;
        if (learn(recorder, table) != SQLITE_OK || sqlite3_preupdate_count(db) != table->columns) {
            recorder->failed = 1;
            return;
        }
        int indirect = sqlite3_preupdate_depth(db) > 0;
        if (operation != SQLITE_INSERT) note(recorder, table, sqlite3_preupdate_old, 1, indirect);
        // An update may give the row another key.
        if (operation != SQLITE_DELETE) note(recorder, table, sqlite3_preupdate_new, 0, indirect);
        return;
    }
}

struct flux_recorder *flux_recorder_create(void *db, const char *const *tables, int count) {
    struct flux_recorder *recorder = calloc(1, sizeof *recorder);
    if (!recorder) return NULL;
    recorder->db = db;
    recorder->tables = calloc((size_t)count, sizeof *recorder->tables);
    for (int i = 0; recorder->tables && i < count; i++) {
        recorder->tables[i].name = strdup(tables[i]);
        if (!recorder->tables[i].name) break;
        recorder->count++;
    }
    if (recorder->count != count) {
        flux_recorder_delete(recorder);
        return NULL;
    }
    // For good: SQLite asks for the hook when it compiles a statement too, and statements are kept.
    sqlite3_preupdate_hook(db, before_change, recorder);
    return recorder;
}

static void forget_rows(struct flux_recorder *recorder) {
    for (int i = 0; i < recorder->count; i++) {
        struct table *table = &recorder->tables[i];
        if (!table->count) continue;
        for (size_t r = 0; r < table->count; r++) free(table->rows[r]);
        table->count = 0;
        if (table->bucket_count > most_kept_buckets) {
            free(table->buckets);
            table->buckets = NULL;
            table->bucket_count = 0;
        } else {
            memset(table->buckets, 0, table->bucket_count * sizeof *table->buckets);
        }
    }
    recorder->values.count = 0;
}

void flux_recorder_start(struct flux_recorder *recorder) {
    forget_rows(recorder);
    recorder->failed = recorder->values.failed = recorder->scratch.failed = 0;
    recorder->active = 1;
}

void flux_recorder_stop(struct flux_recorder *recorder) {
    forget_rows(recorder);
    recorder->active = 0;
}

void flux_recorder_delete(struct flux_recorder *recorder) {
    if (!recorder) return;
    sqlite3_preupdate_hook(recorder->db, NULL, NULL);
    forget_rows(recorder);
    for (int i = 0; i < recorder->count; i++) {
        sqlite3_finalize(recorder->tables[i].reader);
        free(recorder->tables[i].name);
        free(recorder->tables[i].key_parts);
        free(recorder->tables[i].rows);
        free(recorder->tables[i].buckets);
    }
    free(recorder->tables);
    free(recorder->values.bytes);
    free(recorder->scratch.bytes);
    free(recorder);
}

// Binds a key, as it was recorded, to a table's reader.
static void bind_key(struct table *table, const uint8_t *key, size_t count) {
    int parameter = 1;
    for (const uint8_t *end = key + count; key < end; key += size_of_value(key), parameter++) {
        switch (*key) {
        case SQLITE_INTEGER:
        case SQLITE_FLOAT: {
            uint64_t bits = 0;
            for (int i = 1; i <= 8; i++) bits = bits << 8 | key[i];
            double number;
            memcpy(&number, &bits, sizeof number);
            if (*key == SQLITE_INTEGER) sqlite3_bind_int64(table->reader, parameter, (sqlite3_int64)bits);
            else sqlite3_bind_double(table->reader, parameter, number);
            break;
        }
        case SQLITE_TEXT:
        case SQLITE_BLOB: {
            const uint8_t *bytes = key + 1;
            while (*bytes++ & 0x80) {}
            int length = (int)(key + size_of_value(key) - bytes);
            if (*key == SQLITE_TEXT) sqlite3_bind_text(table->reader, parameter, (const char *)bytes, length, SQLITE_STATIC);
            else sqlite3_bind_blob(table->reader, parameter, bytes, length, SQLITE_STATIC);
            break;
        }
        default: sqlite3_bind_null(table->reader, parameter);
        }
    }
}

// Adds the difference between a row as it was and as it is.
static void append_row(struct flux_recorder *recorder, struct table *table, const struct row *row, int there, struct buffer *to) {
    const uint8_t *old = recorder->values.bytes + row->old, *start = old;
    if (!row->existed) {
        append_byte(to, SQLITE_INSERT);
        append_byte(to, (uint8_t)row->indirect);
        for (int i = 0; i < table->columns; i++) append_value(to, sqlite3_column_value(table->reader, i));
        return;
    }
    if (!there) {
        append_byte(to, SQLITE_DELETE);
        append_byte(to, (uint8_t)row->indirect);
        for (int i = 0; i < table->columns; i++) old += size_of_value(old);
        append(to, start, (size_t)(old - start));
        return;
    }
    // Of an update the key and what changed are kept; a column that did not change is a zero byte.
    struct buffer *new = &recorder->scratch;
    new->count = 0;
    size_t begin = to->count;
    int changed = 0;
    append_byte(to, SQLITE_UPDATE);
    append_byte(to, (uint8_t)row->indirect);
    for (int i = 0; i < table->columns; i++) {
        size_t size = size_of_value(old), before = new->count;
        append_value(new, sqlite3_column_value(table->reader, i));
        if (new->failed) break;
        int differs = new->count - before != size || memcmp(new->bytes + before, old, size) != 0;
        if (differs || table->key_parts[i]) append(to, old, size);
        else append_byte(to, 0);
        if (!differs) {
            new->count = before;
            append_byte(new, 0);
        }
        changed |= differs;
        old += size;
    }
    if (new->failed) to->failed = 1;
    if (changed) append(to, new->bytes, new->count);
    else to->count = begin;
}

int flux_recorder_changeset(struct flux_recorder *recorder, int *count, void **bytes) {
    struct buffer result = {0};
    *count = 0;
    *bytes = NULL;
    if (recorder->failed) return SQLITE_NOMEM;
    int rc = SQLITE_OK;
    for (int i = 0; i < recorder->count && rc == SQLITE_OK; i++) {
        struct table *table = &recorder->tables[i];
        if (!table->count) continue;
        size_t begin = result.count;
        append_byte(&result, 'T');
        append_varint(&result, (uint32_t)table->columns);
        append(&result, table->key_parts, (size_t)table->columns);
        append(&result, table->name, strlen(table->name) + 1);
        size_t header = result.count;
        for (size_t r = 0; r < table->count && rc == SQLITE_OK; r++) {
            struct row *row = table->rows[r];
            bind_key(table, recorder->values.bytes + row->key, row->key_count);
            rc = sqlite3_step(table->reader);
            if (rc == SQLITE_ROW || (rc == SQLITE_DONE && row->existed)) append_row(recorder, table, row, rc == SQLITE_ROW, &result);
            if (rc == SQLITE_ROW || rc == SQLITE_DONE) rc = SQLITE_OK;
            int reset = sqlite3_reset(table->reader);
            if (rc == SQLITE_OK) rc = reset;
            sqlite3_clear_bindings(table->reader);
        }
        if (result.count == header) result.count = begin;
    }
    if (rc == SQLITE_OK && result.failed) rc = SQLITE_NOMEM;
    if (rc == SQLITE_OK && result.count > INT32_MAX) rc = SQLITE_TOOBIG;
    if (rc != SQLITE_OK) {
        free(result.bytes);
        return rc;
    }
    *count = (int)result.count;
    *bytes = result.bytes;
    return SQLITE_OK;
}

void flux_recorder_free(void *bytes) { free(bytes); }
