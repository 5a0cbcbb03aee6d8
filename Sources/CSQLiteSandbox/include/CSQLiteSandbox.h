#ifndef FLUX_CSQLITESANDBOX_H
#define FLUX_CSQLITESANDBOX_H

// SQLite as a calculator: a connection to a database in memory in which nothing but expressions of operators and a fixed
// list of functions can be prepared, and in which no evaluation runs longer than a fixed number of steps. An authorizer
// (https://www.sqlite.org/c3ref/set_authorizer.html) refuses tables, subqueries, common table expressions and every
// other function; limits (https://www.sqlite.org/c3ref/limit.html) bound the length of what an expression can make.

// A new sandbox, or NULL.
void *flux_sandbox_open(void);
void flux_sandbox_close(void *sandbox);

// Prepares `SELECT (expression)`. Returns the statement, or NULL with SQLite's words in `message`.
void *flux_sandbox_prepare(void *sandbox, const char *expression, char *message, int size);
void flux_sandbox_finalize(void *statement);

// The number of parameters, and the name of one (from 1 on) with its first character.
int flux_sandbox_parameter_count(void *statement);
const char *flux_sandbox_parameter_name(void *statement, int index);

void flux_sandbox_bind_null(void *statement, int index);
void flux_sandbox_bind_int(void *statement, int index, long long value);
void flux_sandbox_bind_double(void *statement, int index, double value);
// Copies the text; 0 when it is longer than an expression may handle.
int flux_sandbox_bind_text(void *statement, int index, const char *text, int count);

// Works the expression out: 1 with a value, 0 with SQLite's words in `message`.
int flux_sandbox_step(void *sandbox, void *statement, char *message, int size);
// The kind of the value: 1 integer, 2 double, 3 text, 4 blob, 5 null (SQLite's codes).
int flux_sandbox_type(void *statement);
long long flux_sandbox_int(void *statement);
double flux_sandbox_double(void *statement);
// Valid until the next reset.
const char *flux_sandbox_text(void *statement, int *count);
// Lets go of the value.
void flux_sandbox_reset(void *statement);

#endif
