#ifndef FLUX_GUARD_H
#define FLUX_GUARD_H

#include <stdbool.h>

// Keeps a terminal sane while a line is read: remembers its modes, turns signals into bytes of a
// pipe that a reader can wait on, and puts the modes back before a deadly signal ends the process.

// Starts guarding; false with errno when the terminal's modes cannot be read or another guard is
// active.
bool flux_guard_begin(int terminal);

// Puts the modes and the signal actions back.
void flux_guard_end(void);

// The next signal that came, or 0.
int flux_guard_next_signal(void);

// Puts the modes back and stops the process as the terminal's stop key asks; returns when it is
// continued.
void flux_guard_stop(void);

typedef enum {
    FLUX_WAIT_BYTE,
    FLUX_WAIT_TIMEOUT,
    FLUX_WAIT_END,
    FLUX_WAIT_SIGNAL,
    FLUX_WAIT_FAILED
} flux_wait;

// Waits for one byte of `input`, a signal (its number goes to *signal_number), or the time
// (milliseconds, negative: no limit).
flux_wait flux_guard_wait(int input, int milliseconds, unsigned char *byte, int *signal_number);

#endif
