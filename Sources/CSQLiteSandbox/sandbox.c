#include "CSQLiteSandbox.h"
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

// 100 times 1,000 virtual machine instructions: far more than any rule needs, a few milliseconds at most.
enum { steps_between_checks = 1000, most_checks = 100 };

struct sandbox {
    sqlite3 *db;
    int selects; // SELECTs seen while preparing; only the one around the expression is allowed
    int checks;
};

// What an expression may call: pure functions, whose work grows with the length of their arguments at most.
static const char *const functions[] = {
    "abs", "char", "coalesce", "date", "datetime", "format", "hex", "ifnull", "iif", "instr", "json", "json_array",
    "json_array_length", "json_extract", "json_object", "json_type", "json_valid", "julianday", "length", "lower",
    "ltrim", "max", "min", "nullif", "printf", "quote", "replace", "round", "rtrim", "sign", "strftime", "substr",
    "substring", "time", "trim", "typeof", "unicode", "unixepoch", "upper", "->", "->>",
};

static int is_allowed(const char *name) {
    for (size_t i = 0; name && i < sizeof functions / sizeof *functions; i++)
        if (sqlite3_stricmp(name, functions[i]) == 0) return 1;
    return 0;
}

static int authorize(void *context, int action, const char *first, const char *second, const char *db, const char *inner) {
    struct sandbox *sandbox = context;
    (void)first, (void)db, (void)inner;
    if (action == SQLITE_SELECT) return ++sandbox->selects == 1 ? SQLITE_OK : SQLITE_DENY;
    if (action == SQLITE_FUNCTION) return is_allowed(second) ? SQLITE_OK : SQLITE_DENY;
    return SQLITE_DENY;
}

// Date functions would read the clock of the machine: 'now', or no time at all, is null here instead.
static int no_clock(sqlite3_vfs *vfs, sqlite3_int64 *now) {
    (void)vfs, (void)now;
    return SQLITE_ERROR;
}

static const char *clockless_vfs(void) {
    static sqlite3_vfs vfs;
    static const char name[] = "flux-without-clock";
    sqlite3_vfs *usual = sqlite3_vfs_find(NULL);
    if (!usual || usual->iVersion < 2) return NULL;
    if (!vfs.zName) {
        vfs = *usual;
        vfs.zName = name;
        vfs.pNext = NULL;
        vfs.iVersion = 2;
        vfs.xCurrentTimeInt64 = no_clock;
        if (sqlite3_vfs_register(&vfs, 0) != SQLITE_OK) return NULL;
    }
    return name;
}

static int check(void *context) {
    struct sandbox *sandbox = context;
    return ++sandbox->checks > most_checks;
}

void *flux_sandbox_open(void) {
    struct sandbox *sandbox = calloc(1, sizeof *sandbox);
    if (!sandbox) return NULL;
    const char *vfs = clockless_vfs();
    if (!vfs || sqlite3_open_v2(":memory:", &sandbox->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, vfs) != SQLITE_OK) {
        flux_sandbox_close(sandbox);
        return NULL;
    }
    sqlite3_db_config(sandbox->db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
    sqlite3_db_config(sandbox->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
    sqlite3_db_config(sandbox->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, (int *)0);
    // Double quotes name columns only, of which there are none; SQLite would take them for texts otherwise.
    sqlite3_db_config(sandbox->db, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
    sqlite3_limit(sandbox->db, SQLITE_LIMIT_LENGTH, 1000000);
    sqlite3_limit(sandbox->db, SQLITE_LIMIT_SQL_LENGTH, 20000);
    sqlite3_limit(sandbox->db, SQLITE_LIMIT_EXPR_DEPTH, 200);
    sqlite3_limit(sandbox->db, SQLITE_LIMIT_FUNCTION_ARG, 32);
    sqlite3_limit(sandbox->db, SQLITE_LIMIT_COMPOUND_SELECT, 1);
    sqlite3_limit(sandbox->db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(sandbox->db, SQLITE_LIMIT_VARIABLE_NUMBER, 200);
    sqlite3_set_authorizer(sandbox->db, authorize, sandbox);
    sqlite3_progress_handler(sandbox->db, steps_between_checks, check, sandbox);
    return sandbox;
}

void flux_sandbox_close(void *raw) {
    struct sandbox *sandbox = raw;
    if (!sandbox) return;
    sqlite3_close_v2(sandbox->db);
    free(sandbox);
}

static void say(char *message, int size, const char *text) {
    if (size <= 0) return;
    strncpy(message, text ? text : "unknown", (size_t)size - 1);
    message[size - 1] = 0;
}

void *flux_sandbox_prepare(void *raw, const char *expression, char *message, int size) {
    struct sandbox *sandbox = raw;
    char *sql = sqlite3_mprintf("SELECT (%s\n)", expression);
    if (!sql) {
        say(message, size, "out of memory");
        return NULL;
    }
    sqlite3_stmt *statement = NULL;
    const char *tail = NULL;
    sandbox->selects = 0;
    sandbox->checks = 0;
    int rc = sqlite3_prepare_v3(sandbox->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, &tail);
    if (rc != SQLITE_OK) {
        say(message, size, rc == SQLITE_AUTH ? "only operators and a list of functions are allowed, no tables, queries or other functions" : sqlite3_errmsg(sandbox->db));
    } else if (!statement || (tail && tail[strspn(tail, " \t\r\n")])) {
        say(message, size, "it is more than one expression");
        rc = SQLITE_ERROR;
    } else if (sqlite3_column_count(statement) != 1) {
        say(message, size, "it has more than one value");
        rc = SQLITE_ERROR;
    }
    sqlite3_free(sql);
    if (rc == SQLITE_OK) return statement;
    sqlite3_finalize(statement);
    return NULL;
}

void flux_sandbox_finalize(void *statement) { sqlite3_finalize(statement); }
int flux_sandbox_parameter_count(void *statement) { return sqlite3_bind_parameter_count(statement); }
const char *flux_sandbox_parameter_name(void *statement, int index) { return sqlite3_bind_parameter_name(statement, index); }
void flux_sandbox_bind_null(void *statement, int index) { sqlite3_bind_null(statement, index); }
void flux_sandbox_bind_int(void *statement, int index, long long value) { sqlite3_bind_int64(statement, index, value); }
void flux_sandbox_bind_double(void *statement, int index, double value) { sqlite3_bind_double(statement, index, value); }
int flux_sandbox_bind_text(void *statement, int index, const char *text, int count) {
    return SQLITE_OK == sqlite3_bind_text(statement, index, text, count, SQLITE_TRANSIENT);
}

int flux_sandbox_step(void *raw, void *statement, char *message, int size) {
    struct sandbox *sandbox = raw;
    sandbox->checks = 0;
    int rc = sqlite3_step(statement);
    if (rc == SQLITE_ROW) return 1;
    say(message, size, rc == SQLITE_INTERRUPT ? "it takes too many steps" : rc == SQLITE_DONE ? "it has no value" : sqlite3_errmsg(sandbox->db));
    sqlite3_reset(statement);
    return 0;
}

int flux_sandbox_type(void *statement) { return sqlite3_column_type(statement, 0); }
long long flux_sandbox_int(void *statement) { return sqlite3_column_int64(statement, 0); }
double flux_sandbox_double(void *statement) { return sqlite3_column_double(statement, 0); }
const char *flux_sandbox_text(void *statement, int *count) {
    const unsigned char *text = sqlite3_column_text(statement, 0);
    *count = sqlite3_column_bytes(statement, 0);
    return (const char *)text;
}
void flux_sandbox_reset(void *statement) { sqlite3_reset(statement); }
