#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "editor.h"
#include "guard.h"

enum {
    escape = 0x1B,
    quote = 0x16,
    // A terminal sends a sequence in one burst; a person who presses Escape and a key takes longer.
    burst_milliseconds = 40,
    longest_string = 65536,
    replacement_key = 0xFFFD
};

static void redraw(struct flux_editor *editor) {
    el_wset(editor->line, EL_PREP_TERM, 1);
    el_wset(editor->line, EL_REFRESH);
}

// True when reading can go on after the signal.
static bool handle_signal(struct flux_editor *editor, int number) {
    switch (number) {
    case SIGINT:
        editor->interrupted = true;
        return false;
    case SIGWINCH:
        el_resize(editor->line);
        fputs("\r\033[J", editor->output);
        redraw(editor);
        return true;
    case SIGTSTP:
        el_wset(editor->line, EL_PREP_TERM, 0);
        flux_guard_stop();
        return true;
    default:  // SIGCONT, the only other one noted
        redraw(editor);
        return true;
    }
}

static flux_wait next_byte(struct flux_editor *editor, int milliseconds, unsigned char *byte) {
    if (editor->unread_count > 0) {
        *byte = editor->unread[0];
        memmove(editor->unread, editor->unread + 1, (size_t)--editor->unread_count);
        return FLUX_WAIT_BYTE;
    }
    for (;;) {
        int number = 0;
        flux_wait result = flux_guard_wait(editor->descriptor, milliseconds, byte, &number);
        if (result == FLUX_WAIT_SIGNAL && handle_signal(editor, number)) continue;
        return result;
    }
}

static void put_back(struct flux_editor *editor, unsigned char byte) {
    if (editor->unread_count < pending_keys) editor->unread[editor->unread_count++] = byte;
}

static void queue(struct flux_editor *editor, const char *keys, size_t count) {
    for (size_t i = 0; i < count && editor->pending_count < pending_keys; i++)
        editor->pending[editor->pending_count++] = (unsigned char)keys[i];
}

// Control sequences that mean an editing key, and the Emacs keys they stand for.
static const struct {
    const char *sequence, *keys;
} editing_keys[] = {
    {"[A", "\020"},       {"[B", "\016"},       {"[C", "\006"},       {"[D", "\002"},
    {"[H", "\001"},       {"[F", "\005"},       {"[1~", "\001"},      {"[4~", "\005"},
    {"[7~", "\001"},      {"[8~", "\005"},      {"[3~", "\033[3~"},   {"[1;5C", "\033f"},
    {"[1;5D", "\033b"},   {"[1;3C", "\033f"},   {"[1;3D", "\033b"},   {"[3;5~", "\033d"},
    {"OA", "\020"},       {"OB", "\016"},       {"OC", "\006"},       {"OD", "\002"},
    {"OH", "\001"},       {"OF", "\005"},       {"OM", "\015"},
};

// Reads the rest of a control sequence (ECMA-48, 5.4) into `sequence`; one too long is read and
// forgotten.
static void read_sequence(struct flux_editor *editor, char *sequence, size_t room, size_t used) {
    for (;;) {
        unsigned char byte = 0;
        if (next_byte(editor, burst_milliseconds, &byte) != FLUX_WAIT_BYTE) break;
        if (byte < 0x20 || byte > 0x7E) {
            put_back(editor, byte);
            break;
        }
        if (used + 1 < room) sequence[used++] = (char)byte;
        if (byte >= 0x40) break;
    }
    sequence[used] = '\0';
}

// Reads and forgets a control string (ECMA-48, 5.6): what a terminal answers, or a hostile paste.
static void skip_string(struct flux_editor *editor) {
    unsigned char byte = 0, before = 0;
    for (int count = 0; count < longest_string; count++) {
        if (next_byte(editor, burst_milliseconds, &byte) != FLUX_WAIT_BYTE) return;
        if (byte == 0x07 || (before == escape && byte == '\\')) return;
        if (byte == '\r' || byte == '\n') {
            put_back(editor, byte);
            return;
        }
        before = byte;
    }
}

static void read_escape(struct flux_editor *editor) {
    unsigned char byte = 0;
    char sequence[16] = {0};
    if (next_byte(editor, burst_milliseconds, &byte) != FLUX_WAIT_BYTE) {
        queue(editor, "\033", 1);
        return;
    }
    switch (byte) {
    case '[':
        sequence[0] = '[';
        read_sequence(editor, sequence, sizeof sequence, 1);
        break;
    case 'O':
        sequence[0] = 'O';
        if (next_byte(editor, burst_milliseconds, &byte) != FLUX_WAIT_BYTE) break;
        sequence[1] = (char)byte;
        break;
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_':
        skip_string(editor);
        return;
    default:
        if (byte < 0x80) {
            char meta[2] = {escape, (char)byte};
            queue(editor, meta, 2);
        } else {
            put_back(editor, byte);
        }
        return;
    }
    for (size_t i = 0; i < sizeof editing_keys / sizeof *editing_keys; i++)
        if (strcmp(sequence, editing_keys[i].sequence) == 0)
            queue(editor, editing_keys[i].keys, strlen(editing_keys[i].keys));
}

// Completes the UTF-8 sequence that `lead` begins; what is not well formed becomes U+FFFD.
static flux_wait read_scalar(struct flux_editor *editor, unsigned char lead, wchar_t *key) {
    int more = flux_utf8_more(lead);
    char bytes[5] = {(char)lead};
    for (int i = 1; i <= more; i++) {
        unsigned char byte = 0;
        flux_wait result = next_byte(editor, -1, &byte);
        if (result != FLUX_WAIT_BYTE) return result;
        if ((byte & 0xC0) != 0x80) {
            put_back(editor, byte);
            break;
        }
        bytes[i] = (char)byte;
    }
    wchar_t *wide = flux_wide(bytes);
    if (wide == NULL) return FLUX_WAIT_FAILED;
    // Bytes that form no scalar together are one mistake to the reader, so they show as one mark.
    *key = wide[0] != L'\0' && wide[1] == L'\0' ? wide[0] : replacement_key;
    if (*key >= 0x80 && *key < 0xA0) *key = replacement_key;
    free(wide);
    return FLUX_WAIT_BYTE;
}

int flux_next_key(EditLine *line, wchar_t *key) {
    struct flux_editor *editor = flux_editor_of(line);
    *key = L'\0';
    if (editor == NULL) return -1;
    for (;;) {
        if (editor->pending_count > 0) {
            *key = editor->pending[0];
            editor->pending_count--;
            size_t rest = (size_t)editor->pending_count * sizeof *editor->pending;
            memmove(editor->pending, editor->pending + 1, rest);
            return 1;
        }
        unsigned char byte = 0;
        flux_wait result = next_byte(editor, -1, &byte);
        bool quoted = editor->quoting;
        editor->quoting = false;
        if (result == FLUX_WAIT_BYTE && byte == escape && !quoted) {
            read_escape(editor);
            if (editor->interrupted) result = FLUX_WAIT_SIGNAL;
            else continue;
        }
        if (result == FLUX_WAIT_BYTE && byte >= 0x80) result = read_scalar(editor, byte, key);
        else *key = byte;
        switch (result) {
        case FLUX_WAIT_BYTE:
            // Ctrl-V takes the next key as it is, an escape too.
            editor->quoting = *key == quote && !quoted;
            return 1;
        case FLUX_WAIT_END:
            editor->ended = true;
            return 0;
        case FLUX_WAIT_SIGNAL:
            errno = EINTR;
            return -1;
        case FLUX_WAIT_TIMEOUT:
        case FLUX_WAIT_FAILED:
            return -1;
        }
    }
}
