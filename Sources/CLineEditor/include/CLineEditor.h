#ifndef CLINEEDITOR_H
#define CLINEEDITOR_H

#include <stdbool.h>
#include <stddef.h>

// A thin face of libedit for one terminal: opening, reading a line, history, completion. All text
// is UTF-8.

typedef enum {
    FLUX_LINE_TEXT = 0,
    FLUX_LINE_END = 1,
    FLUX_LINE_INTERRUPTED = 2,
    FLUX_LINE_FAILED = 3
} flux_line_outcome;

typedef struct flux_editor flux_editor;

// What a completion does: both strings are allocated with malloc and owned by the receiver; NULL
// means nothing.
typedef struct {
    char *replacement;  // takes the place of everything left of the cursor
    char *listing;      // is printed below the line, which is then drawn again
} flux_completion;

typedef flux_completion (*flux_complete)(void *context, const char *left);

// Opens libedit for two descriptors of one terminal; both stay the caller's. NULL with errno when
// it cannot.
flux_editor *flux_editor_open(int input, int output, flux_complete complete, void *context);

// Reads one line. On FLUX_LINE_TEXT, *text is a malloc'ed string of *length bytes (it may hold NUL)
// without the newline. On FLUX_LINE_FAILED errno says why. Signals that arrive meanwhile leave the
// terminal as it was found.
flux_line_outcome flux_editor_read(
    flux_editor *editor, const char *prompt, char **text, size_t *length);

// Appends one entry to the history that the arrow keys walk; at most `flux_history_limit` are kept.
void flux_editor_remember(flux_editor *editor, const char *entry);

void flux_editor_close(flux_editor *editor);

enum { flux_history_limit = 1000 };

// Reads one line in the terminal's own line mode, without libedit: for dumb terminals and screen
// readers.
flux_line_outcome flux_plain_read(int input, char **text, size_t *length);

#endif
