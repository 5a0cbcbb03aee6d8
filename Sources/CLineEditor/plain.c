#include <errno.h>
#include <signal.h>
#include <stdlib.h>

#include "CLineEditor.h"
#include "guard.h"

// Longer lines than this come from no keyboard; the rest of such a line is dropped.
enum { longest_line = 1 << 20 };

static flux_line_outcome read_guarded(int input, char **text, size_t *length) {
    size_t used = 0, room = 256;
    char *line = malloc(room);
    if (line == NULL) return FLUX_LINE_FAILED;
    for (;;) {
        unsigned char byte = 0;
        int number = 0;
        switch (flux_guard_wait(input, -1, &byte, &number)) {
        case FLUX_WAIT_BYTE:
            if (byte == '\n') {
                *text = line;
                *length = used;
                return FLUX_LINE_TEXT;
            }
            if (used == room && room < longest_line) {
                char *larger = realloc(line, room * 2);
                if (larger == NULL) {
                    free(line);
                    return FLUX_LINE_FAILED;
                }
                line = larger;
                room *= 2;
            }
            if (used < room) line[used++] = (char)byte;
            continue;
        case FLUX_WAIT_SIGNAL:
            if (number == SIGTSTP) flux_guard_stop();
            if (number != SIGINT) continue;
            free(line);
            return FLUX_LINE_INTERRUPTED;
        case FLUX_WAIT_END:
            free(line);
            return FLUX_LINE_END;
        case FLUX_WAIT_TIMEOUT:
        case FLUX_WAIT_FAILED:
            free(line);
            return FLUX_LINE_FAILED;
        }
    }
}

flux_line_outcome flux_plain_read(int input, char **text, size_t *length) {
    if (!flux_guard_begin(input)) return FLUX_LINE_FAILED;
    flux_line_outcome outcome = read_guarded(input, text, length);
    int saved = errno;
    flux_guard_end();
    errno = saved;
    return outcome;
}
