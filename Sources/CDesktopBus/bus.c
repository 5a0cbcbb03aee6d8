#include "cdesktopbus.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "library.h"

#define SERVICE "org.freedesktop.Notifications"
#define PATH "/org/freedesktop/Notifications"
#define BUS "org.freedesktop.DBus"
#define BUS_PATH "/org/freedesktop/DBus"

static const uint64_t patience = FLUX_BUS_PATIENCE_SECONDS * UINT64_C(1000000);

struct flux_bus {
    const struct flux_systemd *systemd;
    sd_bus *connection;
    // The last answer or event, which holds the strings that were given out.
    sd_bus_message *held;
    // Names are at most 255 bytes long (D-Bus specification, "Valid Names").
    char error_name[256];
};

struct flux_bus *flux_bus_new(void) { return calloc(1, sizeof(struct flux_bus)); }

void flux_bus_free(struct flux_bus *bus) {
    if (!bus) return;
    if (bus->connection) {
        bus->systemd->message_unref(bus->held);
        // Not sd_bus_flush_close_unref: every call was answered, and flushing has no limit of time.
        bus->systemd->close(bus->connection);
        bus->systemd->unref(bus->connection);
    }
    free(bus);
}

const char *flux_bus_error_name(const struct flux_bus *bus) { return bus->error_name; }

const char *flux_bus_sender(const struct flux_bus *bus) {
    const char *sender = bus->held ? bus->systemd->get_sender(bus->held) : NULL;
    return sender ? sender : "";
}

static void hold(struct flux_bus *bus, sd_bus_message *message) {
    bus->systemd->message_unref(bus->held);
    bus->held = message;
}

static uint64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_nsec / 1000;
}

// MARK: - Errors

static enum flux_bus_outcome outcome_of(const char *name) {
    static const struct {
        const char *name;
        enum flux_bus_outcome outcome;
    } known[] = {
        {"org.freedesktop.DBus.Error.ServiceUnknown", FLUX_BUS_NOBODY},
        {"org.freedesktop.DBus.Error.NameHasNoOwner", FLUX_BUS_NOBODY},
        // From the bus, when who was called leaves it; that nobody answers is Timeout.
        {"org.freedesktop.DBus.Error.NoReply", FLUX_BUS_NOBODY},
        {"org.freedesktop.DBus.Error.Timeout", FLUX_BUS_TIMED_OUT},
        {"org.freedesktop.DBus.Error.TimedOut", FLUX_BUS_TIMED_OUT},
        {"org.freedesktop.DBus.Error.Disconnected", FLUX_BUS_LOST},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(name, known[i].name) == 0) return known[i].outcome;
    static const char spawn[] = "org.freedesktop.DBus.Error.Spawn.";
    return strncmp(name, spawn, sizeof spawn - 1) == 0 ? FLUX_BUS_NOBODY : FLUX_BUS_FAILED;
}

// Notes what a function of the library returned, and the error it filled in, if any; frees that.
static enum flux_bus_outcome failure(struct flux_bus *bus, int code, sd_bus_error *error) {
    sd_bus_error own = {0};
    if (!error) error = &own;
    if (!error->name) bus->systemd->error_set_errno(error, code);
    snprintf(bus->error_name, sizeof bus->error_name, "%s", error->name ? error->name : "");
    bus->systemd->error_free(error);
    if (bus->systemd->is_open(bus->connection) <= 0) return FLUX_BUS_LOST;
    return outcome_of(bus->error_name);
}

// MARK: - Calls

// Starts a message that calls a method; it gets its arguments and goes to `call`.
static int begin(
    struct flux_bus *bus, sd_bus_message **message, const char *service, const char *path,
    const char *method) {
    return bus->systemd->new_method_call(bus->connection, message, service, path, service, method);
}

// Sends a message whose making returned `built`, frees it and holds the answer.
static enum flux_bus_outcome call(struct flux_bus *bus, int built, sd_bus_message *message) {
    sd_bus_error error = {0};
    sd_bus_message *answer = NULL;
    int code = built;
    if (code >= 0) {
        // Before version 253 a signal ends a call whose answer is still to come.
        sigset_t all, before;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before);
        code = bus->systemd->call(bus->connection, message, patience, &error, &answer);
        pthread_sigmask(SIG_SETMASK, &before, NULL);
    }
    bus->systemd->message_unref(message);
    if (code < 0) return failure(bus, code, &error);
    hold(bus, answer);
    return FLUX_BUS_DONE;
}

static enum flux_bus_outcome subscribe(struct flux_bus *bus, const char *rule) {
    sd_bus_message *message = NULL;
    int code = begin(bus, &message, BUS, BUS_PATH, "AddMatch");
    if (code >= 0) code = bus->systemd->append(message, "s", rule);
    return call(bus, code, message);
}

// Waits until the bus has given the connection a name. sd_bus_call would do so too, but for any time.
static int become_ready(struct flux_bus *bus) {
    for (uint64_t end = now() + patience;;) {
        int moved = bus->systemd->process(bus->connection, NULL);
        if (moved < 0) return moved;
        int ready = bus->systemd->is_ready(bus->connection);
        if (ready != 0) return ready;
        uint64_t time = now();
        if (time >= end) return -ETIMEDOUT;
        if (moved > 0) continue;
        int waited = bus->systemd->wait(bus->connection, end - time);
        if (waited < 0 && waited != -EINTR) return waited;
    }
}

enum flux_bus_outcome flux_bus_open(struct flux_bus *bus, const char *address) {
    bus->systemd = flux_systemd();
    if (!bus->systemd) return FLUX_BUS_NO_LIBRARY;
    int code = bus->systemd->bus_new(&bus->connection);
    if (code < 0) return FLUX_BUS_NO_BUS;
    code = bus->systemd->set_address(bus->connection, address);
    if (code >= 0) code = bus->systemd->set_bus_client(bus->connection, 1);
    if (code >= 0) code = bus->systemd->start(bus->connection);
    if (code >= 0) code = become_ready(bus);
    if (code < 0) return code == -ETIMEDOUT ? FLUX_BUS_TIMED_OUT : FLUX_BUS_NO_BUS;
    // Before any notice is shown, so that no press of a button can be missed.
    enum flux_bus_outcome outcome = subscribe(
        bus, "type='signal',sender='" SERVICE "',path='" PATH "',interface='" SERVICE "'");
    if (outcome != FLUX_BUS_DONE) return outcome;
    return subscribe(
        bus, "type='signal',sender='" BUS "',path='" BUS_PATH "',interface='" BUS
             "',member='NameOwnerChanged',arg0='" SERVICE "'");
}

enum flux_bus_outcome flux_bus_ask_capabilities(struct flux_bus *bus) {
    sd_bus_message *message = NULL;
    int code = begin(bus, &message, SERVICE, PATH, "GetCapabilities");
    enum flux_bus_outcome outcome = call(bus, code, message);
    if (outcome != FLUX_BUS_DONE) return outcome;
    code = bus->systemd->enter_container(bus->held, 'a', "s");
    return code < 0 ? failure(bus, code, NULL) : FLUX_BUS_DONE;
}

const char *flux_bus_next_capability(struct flux_bus *bus) {
    const char *name = NULL;
    return bus->systemd->read(bus->held, "s", &name) > 0 ? name : NULL;
}

enum flux_bus_outcome flux_bus_notify(
    struct flux_bus *bus, const char *app, uint32_t replaces, const char *icon, const char *summary,
    const char *body, char *const *actions, uint8_t urgency, const char *category,
    int32_t expire_milliseconds, uint32_t *id) {
    sd_bus_message *message = NULL;
    int code = begin(bus, &message, SERVICE, PATH, "Notify");
    if (code >= 0)
        code = bus->systemd->append(message, "susss", app, replaces, icon, summary, body);
    // The library only reads them.
    if (code >= 0) code = bus->systemd->append_strv(message, (char **)actions);
    if (code >= 0)
        code = bus->systemd->append(
            message, "a{sv}i", 2, "urgency", "y", urgency, "category", "s", category,
            expire_milliseconds);
    enum flux_bus_outcome outcome = call(bus, code, message);
    if (outcome != FLUX_BUS_DONE) return outcome;
    code = bus->systemd->read(bus->held, "u", id);
    return code < 0 ? failure(bus, code, NULL) : FLUX_BUS_DONE;
}

enum flux_bus_outcome flux_bus_close_notice(struct flux_bus *bus, uint32_t id) {
    sd_bus_message *message = NULL;
    int code = begin(bus, &message, SERVICE, PATH, "CloseNotification");
    if (code >= 0) code = bus->systemd->set_auto_start(message, 0);
    if (code >= 0) code = bus->systemd->append(message, "u", id);
    return call(bus, code, message);
}

// MARK: - Events

// Reads a message as an event. One that is not of the form it should have is none.
static enum flux_bus_event_kind understand(
    const struct flux_systemd *systemd, sd_bus_message *message, struct flux_bus_event *event) {
    const char *path = systemd->get_path(message);
    const char *sender = systemd->get_sender(message);
    if (!path || !sender) return FLUX_BUS_NOTHING;
    if (strcmp(path, PATH) == 0) {
        uint32_t reason;
        if (systemd->is_signal(message, SERVICE, "ActionInvoked") > 0)
            return systemd->read(message, "us", &event->id, &event->text) > 0 ? FLUX_BUS_ACTION
                                                                             : FLUX_BUS_NOTHING;
        if (systemd->is_signal(message, SERVICE, "NotificationClosed") > 0)
            return systemd->read(message, "uu", &event->id, &reason) > 0 ? FLUX_BUS_CLOSED
                                                                        : FLUX_BUS_NOTHING;
    }
    // Anybody may send a signal straight to this connection; only the bus itself bears this name.
    if (strcmp(sender, BUS) == 0 && systemd->is_signal(message, BUS, "NameOwnerChanged") > 0) {
        const char *name, *next;
        if (systemd->read(message, "sss", &name, &event->text, &next) > 0
            && strcmp(name, SERVICE) == 0)
            return FLUX_BUS_SERVER_CHANGED;
    }
    return FLUX_BUS_NOTHING;
}

enum flux_bus_outcome flux_bus_next(struct flux_bus *bus, struct flux_bus_event *event) {
    *event = (struct flux_bus_event){.kind = FLUX_BUS_NOTHING, .text = ""};
    for (;;) {
        sd_bus_message *message = NULL;
        int code = bus->systemd->process(bus->connection, &message);
        if (code < 0) return failure(bus, code, NULL);
        if (message) {
            hold(bus, message);
            event->kind = understand(bus->systemd, message, event);
            if (event->kind != FLUX_BUS_NOTHING) return FLUX_BUS_DONE;
        }
        if (bus->systemd->is_open(bus->connection) <= 0) return FLUX_BUS_LOST;
        if (code == 0) return FLUX_BUS_DONE;
    }
}

int flux_bus_descriptor(struct flux_bus *bus) {
    int descriptor = bus->systemd->get_fd(bus->connection);
    return descriptor < 0 ? -1 : descriptor;
}

short flux_bus_poll_events(struct flux_bus *bus) {
    int events = bus->systemd->get_events(bus->connection);
    return events < 0 ? 0 : (short)events;
}

int flux_bus_poll_milliseconds(struct flux_bus *bus) {
    uint64_t end;
    if (bus->systemd->get_timeout(bus->connection, &end) < 0) return 0;
    if (end == UINT64_MAX) return -1;
    uint64_t time = now();
    if (end <= time) return 0;
    // Rounded up, or the last millisecond would be spent in polling without waiting.
    uint64_t milliseconds = (end - time + 999) / 1000;
    return milliseconds > INT32_MAX ? INT32_MAX : (int)milliseconds;
}
