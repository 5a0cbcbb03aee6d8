#ifndef FLUX_EDITOR_H
#define FLUX_EDITOR_H

#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>

#include "CLineEditor.h"

enum { pending_keys = 64 };

struct flux_editor {
    EditLine *line;
    HistoryW *history;
    FILE *input, *output, *silence;
    int descriptor;
    wchar_t *prompt;
    flux_complete complete;
    void *context;
    bool interrupted, ended, quoting;
    unsigned char unread[pending_keys];  // bytes looked at and put back, first to come at the front
    int unread_count;
    wchar_t pending[pending_keys];  // keys decoded and not yet delivered
    int pending_count;
};

// Wide and UTF-8 text; the result is malloc'ed, NULL when there is no memory. Bytes that are not
// UTF-8 become U+FFFD.
wchar_t *flux_wide(const char *text);
char *flux_narrow(const wchar_t *text, size_t count, size_t *length);

// How many bytes follow this first byte of a UTF-8 sequence; 0 also for a byte that begins none.
int flux_utf8_more(unsigned char lead);

// The editor that a libedit object belongs to, or NULL.
struct flux_editor *flux_editor_of(EditLine *line);

// The key reader that libedit calls: 1 with a key, 0 at the end, -1 on interruption or failure.
int flux_next_key(EditLine *line, wchar_t *key);

#endif
