#define _GNU_SOURCE
#include "cwatch.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

int flux_watch_signals(void) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    if (pthread_sigmask(SIG_BLOCK, &signals, NULL) != 0) return -1;
    return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

int flux_watch_clock(void) {
    return timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
}

bool flux_watch_set_clock(int descriptor, int64_t seconds) {
    struct itimerspec moment = {0};
    // Zero would stop it.
    moment.it_value.tv_sec = seconds > 0 ? seconds : 1;
    return timerfd_settime(
               descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &moment, NULL) == 0;
}

int flux_watch_folder(const char *path) {
    int descriptor = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (descriptor < 0) return -1;
    if (!flux_watch_folder_again(descriptor, path)) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

bool flux_watch_folder_again(int descriptor, const char *path) {
    // Whoever only reads a store makes the files beside it and takes them away again; nothing in them changes.
    return inotify_add_watch(descriptor, path, IN_MODIFY | IN_MOVED_TO | IN_DELETE_SELF) >= 0;
}

// The store or its log. Whoever only reads writes to the third file beside them.
static bool is_about(const char *file, const char *name) {
    size_t length = strlen(name);
    return strncmp(file, name, length) == 0 &&
           (file[length] == '\0' || strcmp(file + length, "-wal") == 0);
}

bool flux_watch_drain_folder(int descriptor, const char *name) {
    _Alignas(struct inotify_event) char buffer[16384];
    bool found = false;
    while (true) {
        ssize_t count = read(descriptor, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return found;
        for (char *next = buffer; next < buffer + count;) {
            struct inotify_event *event = (struct inotify_event *)next;
            // An overflow has no name; nobody knows what was lost.
            if (event->len == 0 || is_about(event->name, name)) found = true;
            next += sizeof *event + event->len;
        }
    }
}

void flux_watch_drain(int descriptor) {
    char buffer[256];
    while (read(descriptor, buffer, sizeof buffer) > 0) continue;
}
