#ifndef FLUX_CSQLITESESSION_H
#define FLUX_CSQLITESESSION_H

#include <stddef.h>

// SQLite's session extension (https://www.sqlite.org/sessionintro.html). Debian's library has it compiled in; the
// declarations in sqlite3.h are hidden behind SQLITE_ENABLE_SESSION, which Swift's importer cannot set for one target, hence
// these thin calls. `db` is a sqlite3*. Every int result is an SQLite result code.

// Records the changes of `db` to the named tables, between start and stop. NULL when there is no memory. Takes the connection's
// preupdate hook, and must be deleted before the connection is closed.
struct flux_recorder *flux_recorder_create(void *db, const char *const *tables, int count);
void flux_recorder_delete(struct flux_recorder *recorder);
// Forgets what was recorded and records from here on.
void flux_recorder_start(struct flux_recorder *recorder);
void flux_recorder_stop(struct flux_recorder *recorder);
// What differs since the start, as a changeset. Free *bytes with flux_recorder_free.
int flux_recorder_changeset(struct flux_recorder *recorder, int *count, void **bytes);
void flux_recorder_free(void *bytes);
// The inverse of a changeset. Free *inverse with flux_session_free.
int flux_changeset_invert(int count, const void *bytes, int *inverseCount, void **inverse);
void flux_session_free(void *bytes);

// One row change that could not be applied as recorded.
// kind: 1 the row differs (DATA), 2 the row is gone (NOTFOUND), 3 the key is taken (CONFLICT), 4 a constraint fails (CONSTRAINT),
// 5 foreign keys fail at the end (FOREIGN_KEY, then table is empty).
// operation: 9 DELETE, 18 INSERT, 23 UPDATE (SQLite's codes). key: the integer in the first primary key column, or -1.
// Returns what to do: 0 leave the row as it is, 1 replace it, 2 give up (the caller rolls back).
typedef int (*flux_conflict_handler)(void *context, int kind, const char *table, int operation, long long key);
// `skip`: names of tables whose changes are left out.
int flux_changeset_apply(void *db, int count, const void *bytes, const char *const *skip, int skipped, flux_conflict_handler handler,
                         void *context);

// Calls `visit` for every row of a changeset: table, operation, integer key (-1 if none). A non-zero result stops.
typedef int (*flux_change_visitor)(void *context, const char *table, int operation, long long key);
int flux_changeset_visit(int count, const void *bytes, flux_change_visitor visit, void *context);

// Settings that sqlite3_db_config takes through variadic arguments: defensive on, schema untrusted, no views needed.
int flux_db_harden(void *db);
// Takes the authorizer of the Swift toolkit away, which notes what each statement reads for observers that flux does
// not have; it costs a call for every column of every statement that is compiled.
int flux_db_drop_authorizer(void *db);
// Lets triggers write to virtual tables again, once the schema was found to be ours.
int flux_db_trust_schema(void *db);

#endif
