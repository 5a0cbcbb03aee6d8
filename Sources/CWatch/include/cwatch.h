#ifndef FLUX_CWATCH_H
#define FLUX_CWATCH_H

#include <stdbool.h>
#include <stdint.h>

// What a process that waits for hours waits on, as descriptors for poll(2). All return -1 when the system has none.

// Becomes readable when the process is told to end: SIGINT, SIGTERM, SIGHUP. They end nothing by themselves from then on,
// in the calling thread and in those it starts later.
int flux_watch_signals(void);

// A clock that wakes at a moment of the wall clock, also after the machine slept, and when the clock is set
// (timerfd_create(2), TFD_TIMER_CANCEL_ON_SET).
int flux_watch_clock(void);
// Sets it to a moment, in seconds since 1970.
bool flux_watch_set_clock(int descriptor, int64_t seconds);

// Becomes readable when a file in a folder is written, or put there by its name.
int flux_watch_folder(const char *path);
// Looks at the folder that is there now, where it was removed and made anew; at the same one it changes nothing.
bool flux_watch_folder_again(int descriptor, const char *path);

// Reads what is there, so that the descriptor waits anew. Returns whether the store of that name, or its log, was
// written.
bool flux_watch_drain_folder(int descriptor, const char *name);
void flux_watch_drain(int descriptor);

#endif
