#ifndef FLUX_CDESKTOPBUS_H
#define FLUX_CDESKTOPBUS_H

#include <stdint.h>

// The Desktop Notifications Specification over D-Bus, through libsystemd's sd-bus, which is opened by name on
// first use: no other command shall pay for it, and flux runs where it is missing. A bus belongs to the thread
// and the process that opened it.

// How long a call, or connecting, may take.
enum { FLUX_BUS_PATIENCE_SECONDS = 3 };

enum flux_bus_outcome {
    FLUX_BUS_DONE,
    // libsystemd is not installed, or too old.
    FLUX_BUS_NO_LIBRARY,
    // Nothing at the address lets itself be talked to.
    FLUX_BUS_NO_BUS,
    // The bus is there; nobody on it shows notices and nobody could be started who does, or who did ended
    // before answering.
    FLUX_BUS_NOBODY,
    // The connection is gone; only another bus helps.
    FLUX_BUS_LOST,
    FLUX_BUS_TIMED_OUT,
    // Something else, which flux_bus_error_name names.
    FLUX_BUS_FAILED
};

struct flux_bus;

// A bus that is not open yet; NULL when there is no memory.
struct flux_bus *flux_bus_new(void);
// Connects to an address such as "unix:path=/run/user/1000/bus" and subscribes to what servers say of notices.
// Starts no bus. A list of addresses is tried in its order.
enum flux_bus_outcome flux_bus_open(struct flux_bus *bus, const char *address);
void flux_bus_free(struct flux_bus *bus);

// The D-Bus name of what failed last, such as "org.freedesktop.DBus.Error.AccessDenied". The message that came
// with it is never kept: it may hold a person's words.
const char *flux_bus_error_name(const struct flux_bus *bus);
// The unique name of who sent the last answer or event. This and all other strings that come out of a bus are
// valid until the next call on it.
const char *flux_bus_sender(const struct flux_bus *bus);

// Asks what the server can do; flux_bus_next_capability then gives one after the other, at last NULL.
enum flux_bus_outcome flux_bus_ask_capabilities(struct flux_bus *bus);
const char *flux_bus_next_capability(struct flux_bus *bus);

// Shows a notice. `replaces` is 0 or the id of one that it takes the place of; `actions` are key, label, key,
// label, …, NULL; `expire_milliseconds` is -1 for the server's own choice and 0 for never.
enum flux_bus_outcome flux_bus_notify(
    struct flux_bus *bus, const char *app, uint32_t replaces, const char *icon, const char *summary,
    const char *body, char *const *actions, uint8_t urgency, const char *category,
    int32_t expire_milliseconds, uint32_t *id);
// Takes a notice away; starts no server for it.
enum flux_bus_outcome flux_bus_close_notice(struct flux_bus *bus, uint32_t id);

enum flux_bus_event_kind {
    // Nothing has happened.
    FLUX_BUS_NOTHING,
    // A button was pressed: `id`, `text` is its key.
    FLUX_BUS_ACTION,
    // A notice is no longer shown: `id`.
    FLUX_BUS_CLOSED,
    // The server has changed: `text` is the unique name of the one that was, "" when there was none.
    FLUX_BUS_SERVER_CHANGED
};

struct flux_bus_event {
    enum flux_bus_event_kind kind;
    uint32_t id;
    const char *text;
};

// The next event, without waiting. Those of notices that others show come too.
enum flux_bus_outcome flux_bus_next(struct flux_bus *bus, struct flux_bus_event *event);

// What poll(2) is to be asked, to be looked at anew before each time: -1 and 0 when the connection is gone.
int flux_bus_descriptor(struct flux_bus *bus);
short flux_bus_poll_events(struct flux_bus *bus);
// How many milliseconds may be waited: 0 when there is something to be taken already, -1 for any time.
int flux_bus_poll_milliseconds(struct flux_bus *bus);

#endif
