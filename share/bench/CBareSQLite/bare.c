#include "CBareSQLite.h"
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *const statements[] = {
    "BEGIN IMMEDIATE",
    "UPDATE flows SET ordered = NULL, status = 'active', data = ?2, updated_at = ?1 WHERE number = 1",
    "UPDATE flow_entities SET machines = ?2, since = ?3, data = '{}' WHERE number = 1",
    "INSERT INTO transitions (salt, hash, at, flow, entity, subject, machine, from_state, to_state, event, reason, actor, "
    "metadata, correlation_id) VALUES (?5, ?6, ?1, 1, 'switch', NULL, 'switch', 'off', 'on', 'flip', NULL, 'user', NULL, "
    "'0123456789abcdef')",
    "INSERT INTO journal (at, actor, command, kind, summary, flow, phase, target, changes, changeset, correlation_id, "
    "flow_patch) VALUES (?1, 'user', 'flow event', 'change', '1 flow changed', 1, NULL, NULL, 2, ?7, '0123456789abcdef', NULL)",
    "INSERT INTO idempotency (key, request, command, result, at) VALUES (?4, ?9, 'flow event', ?8, ?1)",
    "COMMIT",
};
enum { count_of_statements = sizeof statements / sizeof *statements };

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

double bare_events(const char *path, int count, int changeset, int result) {
    sqlite3 *db = NULL;
    sqlite3_stmt *prepared[count_of_statements] = {0};
    double seconds = -1;
    char *bytes = malloc((size_t)changeset + 1), *text = malloc((size_t)result + 1);
    if (!bytes || !text) goto end;
    memset(bytes, 7, (size_t)changeset);
    memset(text, 'r', (size_t)result);
    if (sqlite3_open(path, &db) != SQLITE_OK) goto end;
    if (sqlite3_exec(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", NULL, NULL, NULL) != SQLITE_OK) goto end;
    for (int i = 0; i < count_of_statements; i++)
        if (sqlite3_prepare_v2(db, statements[i], -1, &prepared[i], NULL) != SQLITE_OK) {
            fprintf(stderr, "%s: %s\n", statements[i], sqlite3_errmsg(db));
            goto end;
        }
    double start = now();
    for (int n = 0; n < count; n++) {
        char key[64], machines[64];
        snprintf(key, sizeof key, "bare-%d", n);
        snprintf(machines, sizeof machines, "{\"switch\":\"%s\"}", n % 2 ? "on" : "off");
        for (int i = 0; i < count_of_statements; i++) {
            sqlite3_stmt *statement = prepared[i];
            int parameters = sqlite3_bind_parameter_count(statement);
            for (int p = 1; p <= parameters; p++) {
                switch (p) {
                case 1: sqlite3_bind_int64(statement, p, 1772460000 + n); break;
                case 2: sqlite3_bind_text(statement, p, machines, -1, SQLITE_STATIC); break;
                case 3: sqlite3_bind_text(statement, p, "{\"switch\":1772460000}", -1, SQLITE_STATIC); break;
                case 4: sqlite3_bind_text(statement, p, key, -1, SQLITE_STATIC); break;
                case 5: sqlite3_bind_blob(statement, p, bytes, 16, SQLITE_STATIC); break;
                case 6: sqlite3_bind_blob(statement, p, bytes, 32, SQLITE_STATIC); break;
                case 7: sqlite3_bind_blob(statement, p, bytes, changeset, SQLITE_STATIC); break;
                case 8: sqlite3_bind_text(statement, p, text, result, SQLITE_STATIC); break;
                default: sqlite3_bind_text(statement, p, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", -1, SQLITE_STATIC);
                }
            }
            if (sqlite3_step(statement) != SQLITE_DONE) {
                fprintf(stderr, "%s: %s\n", statements[i], sqlite3_errmsg(db));
                goto end;
            }
            sqlite3_reset(statement);
        }
    }
    seconds = now() - start;
end:
    for (int i = 0; i < count_of_statements; i++) sqlite3_finalize(prepared[i]);
    sqlite3_close(db);
    free(bytes);
    free(text);
    return seconds;
}
