#include "ccurl.h"

#include <signal.h>

// A handler can reach nothing but what is static.
static volatile sig_atomic_t noted;
static struct sigaction before;
static int depth;

static void note(int number) {
    (void)number;
    noted = 1;
}

void flux_interrupts_note(void) {
    if (depth++ > 0) return;
    noted = 0;
    struct sigaction action = {0};
    sigemptyset(&action.sa_mask);
    action.sa_handler = note;
    sigaction(SIGINT, NULL, &before);
    // A parent that ignores Ctrl-C (a job in the background) goes on doing so.
    if (before.sa_handler != SIG_IGN) sigaction(SIGINT, &action, NULL);
}

bool flux_interrupted(void) { return noted != 0; }

void flux_interrupts_end(void) {
    if (depth == 0 || --depth > 0) return;
    sigaction(SIGINT, &before, NULL);
}
