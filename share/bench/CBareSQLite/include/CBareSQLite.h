#ifndef FLUX_CBARESQLITE_H
#define FLUX_CBARESQLITE_H

// What SQLite alone needs for the rows of one event: `count` transactions that each write the same rows as a keyed
// event of one machine (flow, entity, audit row, journal entry, idempotency record) with prepared statements, in WAL
// mode with synchronous=FULL. `changeset` and `result` are the bytes of a journal entry and of a stored result.
// Returns the seconds they took, or -1.
double bare_events(const char *path, int count, int changeset, int result);

#endif
