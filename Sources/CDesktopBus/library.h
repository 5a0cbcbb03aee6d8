#ifndef FLUX_CDESKTOPBUS_LIBRARY_H
#define FLUX_CDESKTOPBUS_LIBRARY_H

#include <stdbool.h>
#include <stdint.h>

// The part of libsystemd.so.0 that is used, as <systemd/sd-bus.h> of version 237 and later declares it. Declared
// here so that building needs no header of it.

typedef struct sd_bus sd_bus;
typedef struct sd_bus_message sd_bus_message;

typedef struct {
    const char *name;
    const char *message;
    int need_free;
} sd_bus_error;

struct flux_systemd {
    int (*bus_new)(sd_bus **);
    int (*set_address)(sd_bus *, const char *);
    int (*set_bus_client)(sd_bus *, int);
    int (*start)(sd_bus *);
    int (*is_ready)(sd_bus *);
    int (*is_open)(sd_bus *);
    void (*close)(sd_bus *);
    sd_bus *(*unref)(sd_bus *);
    int (*get_fd)(sd_bus *);
    int (*get_events)(sd_bus *);
    int (*get_timeout)(sd_bus *, uint64_t *);
    int (*process)(sd_bus *, sd_bus_message **);
    int (*wait)(sd_bus *, uint64_t);
    int (*call)(sd_bus *, sd_bus_message *, uint64_t, sd_bus_error *, sd_bus_message **);
    int (*error_set_errno)(sd_bus_error *, int);
    void (*error_free)(sd_bus_error *);
    int (*new_method_call)(
        sd_bus *, sd_bus_message **, const char *, const char *, const char *, const char *);
    sd_bus_message *(*message_unref)(sd_bus_message *);
    int (*set_auto_start)(sd_bus_message *, int);
    int (*append)(sd_bus_message *, const char *, ...);
    int (*append_strv)(sd_bus_message *, char **);
    int (*read)(sd_bus_message *, const char *, ...);
    int (*enter_container)(sd_bus_message *, char, const char *);
    int (*is_signal)(sd_bus_message *, const char *, const char *);
    const char *(*get_sender)(sd_bus_message *);
    const char *(*get_path)(sd_bus_message *);
};

// Its functions, opened once; NULL when it is missing or too old.
const struct flux_systemd *flux_systemd(void);

#endif
