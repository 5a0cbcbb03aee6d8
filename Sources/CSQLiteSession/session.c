#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "CSQLiteSession.h"
#include <sqlite3.h>
#include <string.h>

int flux_changeset_invert(int count, const void *bytes, int *inverseCount, void **inverse) {
    return sqlite3changeset_invert(count, bytes, inverseCount, inverse);
}

void flux_session_free(void *bytes) { sqlite3_free(bytes); }

// The integer in the first primary key column of the current change, or -1.
static long long key_of(sqlite3_changeset_iter *iter, int operation) {
    unsigned char *is_key = NULL;
    int columns = 0;
    if (sqlite3changeset_pk(iter, &is_key, &columns) != SQLITE_OK) return -1;
    for (int i = 0; i < columns; i++) {
        if (!is_key[i]) continue;
        sqlite3_value *value = NULL;
        int rc = operation == SQLITE_INSERT ? sqlite3changeset_new(iter, i, &value)
                                            : sqlite3changeset_old(iter, i, &value);
        if (rc == SQLITE_OK && value && sqlite3_value_type(value) == SQLITE_INTEGER)
            return sqlite3_value_int64(value);
        return -1;
    }
    return -1;
}

struct apply_context {
    flux_conflict_handler handler;
    void *context;
    const char *const *skip;
    int skipped;
};

static int is_wanted(void *raw, const char *table) {
    struct apply_context *apply = raw;
    for (int i = 0; i < apply->skipped; i++)
        if (strcmp(table, apply->skip[i]) == 0) return 0;
    return 1;
}

static int on_conflict(void *raw, int kind, sqlite3_changeset_iter *iter) {
    struct apply_context *apply = raw;
    const char *table = "";
    int columns = 0, operation = 0, indirect = 0;
    long long key = -1;
    if (kind != SQLITE_CHANGESET_FOREIGN_KEY) {
        if (sqlite3changeset_op(iter, &table, &columns, &operation, &indirect) != SQLITE_OK)
            return SQLITE_CHANGESET_ABORT;
        key = key_of(iter, operation);
    }
    int choice = apply->handler(apply->context, kind, table, operation, key);
    if (choice == 0) return SQLITE_CHANGESET_OMIT;
    // REPLACE is legal only for DATA and CONFLICT; elsewhere leaving the row out is the nearest thing.
    if (choice == 1)
        return kind == SQLITE_CHANGESET_DATA || kind == SQLITE_CHANGESET_CONFLICT ? SQLITE_CHANGESET_REPLACE
                                                                                  : SQLITE_CHANGESET_OMIT;
    return SQLITE_CHANGESET_ABORT;
}

int flux_changeset_apply(void *db, int count, const void *bytes, const char *const *skip, int skipped, flux_conflict_handler handler,
                         void *context) {
    struct apply_context apply = {handler, context, skip, skipped};
    return sqlite3changeset_apply(db, count, (void *)bytes, is_wanted, on_conflict, &apply);
}

int flux_changeset_visit(int count, const void *bytes, flux_change_visitor visit, void *context) {
    sqlite3_changeset_iter *iter = NULL;
    int rc = sqlite3changeset_start(&iter, count, (void *)bytes);
    if (rc != SQLITE_OK) return rc;
    while ((rc = sqlite3changeset_next(iter)) == SQLITE_ROW) {
        const char *table = "";
        int columns = 0, operation = 0, indirect = 0;
        if ((rc = sqlite3changeset_op(iter, &table, &columns, &operation, &indirect)) != SQLITE_OK) break;
        if (visit(context, table, operation, key_of(iter, operation))) break;
    }
    int final = sqlite3changeset_finalize(iter);
    return final != SQLITE_OK ? final : (rc == SQLITE_DONE || rc == SQLITE_ROW ? SQLITE_OK : rc);
}

int flux_db_harden(void *db) {
    int rc = sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
    if (rc == SQLITE_OK) rc = sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
    return rc;
}

int flux_db_drop_authorizer(void *db) { return sqlite3_set_authorizer(db, NULL, NULL); }

int flux_db_trust_schema(void *db) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, (int *)0);
}
