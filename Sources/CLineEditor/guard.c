#define _GNU_SOURCE
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <termios.h>
#include <unistd.h>

static const int noted_signals[] = {SIGINT, SIGWINCH, SIGTSTP, SIGCONT};
static const int deadly_signals[] = {SIGTERM, SIGHUP,  SIGQUIT, SIGABRT, SIGSEGV,
                                     SIGBUS,  SIGILL,  SIGFPE,  SIGTRAP};
enum {
    noted_count = sizeof noted_signals / sizeof *noted_signals,
    deadly_count = sizeof deadly_signals / sizeof *deadly_signals
};

// A signal handler can reach nothing but what is static; one guard at a time owns this.
static struct sigaction noted_before[noted_count];
static struct sigaction deadly_before[deadly_count];
static struct termios modes_before;
static int guarded = -1;
static int wake[2] = {-1, -1};

static void note_signal(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe already wakes the reader; the lost byte could only repeat what it will see.
    ssize_t ignored = write(wake[1], &byte, 1);
    (void)ignored;
    errno = saved;
}

static void restore_and_die(int number) {
    tcsetattr(guarded, TCSANOW, &modes_before);
    ssize_t ignored = write(guarded, "\n", 1);
    (void)ignored;
    for (int i = 0; i < deadly_count; i++)
        if (deadly_signals[i] == number) sigaction(number, &deadly_before[i], NULL);
    // The signal is blocked while this handler runs, so it takes effect, with its former action, on
    // return.
    raise(number);
}

static bool open_wake(void) {
    if (wake[0] >= 0) return true;
    return pipe2(wake, O_CLOEXEC | O_NONBLOCK) == 0;
}

bool flux_guard_begin(int terminal) {
    if (guarded >= 0) {
        errno = EBUSY;
        return false;
    }
    if (tcgetattr(terminal, &modes_before) != 0 || !open_wake()) return false;
    while (flux_guard_next_signal() != 0) continue;
    guarded = terminal;

    struct sigaction action = {0};
    sigemptyset(&action.sa_mask);
    action.sa_handler = note_signal;
    for (int i = 0; i < noted_count; i++) {
        sigaction(noted_signals[i], NULL, &noted_before[i]);
        // A parent that ignores the stop key (a shell without job control) goes on doing so.
        if (noted_signals[i] == SIGTSTP && noted_before[i].sa_handler == SIG_IGN) continue;
        sigaction(noted_signals[i], &action, NULL);
    }
    // Setting modes from a background process would stop it in the middle of the handler.
    sigaddset(&action.sa_mask, SIGTTOU);
    action.sa_handler = restore_and_die;
    for (int i = 0; i < deadly_count; i++) {
        sigaction(deadly_signals[i], NULL, &deadly_before[i]);
        if (deadly_before[i].sa_handler != SIG_IGN) sigaction(deadly_signals[i], &action, NULL);
    }
    return true;
}

void flux_guard_end(void) {
    if (guarded < 0) return;
    tcsetattr(guarded, TCSADRAIN, &modes_before);
    for (int i = 0; i < noted_count; i++) sigaction(noted_signals[i], &noted_before[i], NULL);
    for (int i = 0; i < deadly_count; i++) sigaction(deadly_signals[i], &deadly_before[i], NULL);
    guarded = -1;
}

int flux_guard_next_signal(void) {
    unsigned char byte = 0;
    return read(wake[0], &byte, 1) == 1 ? byte : 0;
}

void flux_guard_stop(void) {
    struct sigaction noting, standard = {0};
    tcsetattr(guarded, TCSADRAIN, &modes_before);
    standard.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &standard, &noting);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &noting, NULL);
}

flux_wait flux_guard_wait(int input, int milliseconds, unsigned char *byte, int *signal_number) {
    for (;;) {
        struct pollfd wanted[2] = {
            {.fd = input, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
        int ready = poll(wanted, 2, milliseconds);
        if (ready < 0) {
            if (errno == EINTR) continue;
            return FLUX_WAIT_FAILED;
        }
        // Asked whatever poll said of the pipe: the signal may have come on poll's way out, and
        // Ctrl-C counts before the keys that follow it.
        int number = flux_guard_next_signal();
        if (number != 0) {
            *signal_number = number;
            return FLUX_WAIT_SIGNAL;
        }
        if (ready == 0) return FLUX_WAIT_TIMEOUT;
        if (wanted[0].revents == 0) continue;
        ssize_t count = read(input, byte, 1);
        if (count == 1) return FLUX_WAIT_BYTE;
        // A terminal that hung up answers with EIO instead of the end.
        if (count == 0 || errno == EIO) return FLUX_WAIT_END;
        if (errno != EINTR && errno != EAGAIN) return FLUX_WAIT_FAILED;
    }
}
