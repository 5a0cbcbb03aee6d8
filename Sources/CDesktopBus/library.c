#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static struct flux_systemd functions;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_open;

static void open_library(void) {
    void *library = dlopen("libsystemd.so.0", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    const struct {
        void *place;
        const char *name;
    } symbols[] = {
        {&functions.bus_new, "sd_bus_new"},
        {&functions.set_address, "sd_bus_set_address"},
        {&functions.set_bus_client, "sd_bus_set_bus_client"},
        {&functions.start, "sd_bus_start"},
        {&functions.is_ready, "sd_bus_is_ready"},
        {&functions.is_open, "sd_bus_is_open"},
        {&functions.close, "sd_bus_close"},
        {&functions.unref, "sd_bus_unref"},
        {&functions.get_fd, "sd_bus_get_fd"},
        {&functions.get_events, "sd_bus_get_events"},
        {&functions.get_timeout, "sd_bus_get_timeout"},
        {&functions.process, "sd_bus_process"},
        {&functions.wait, "sd_bus_wait"},
        {&functions.call, "sd_bus_call"},
        {&functions.error_set_errno, "sd_bus_error_set_errno"},
        {&functions.error_free, "sd_bus_error_free"},
        {&functions.new_method_call, "sd_bus_message_new_method_call"},
        {&functions.message_unref, "sd_bus_message_unref"},
        {&functions.set_auto_start, "sd_bus_message_set_auto_start"},
        {&functions.append, "sd_bus_message_append"},
        {&functions.append_strv, "sd_bus_message_append_strv"},
        {&functions.read, "sd_bus_message_read"},
        {&functions.enter_container, "sd_bus_message_enter_container"},
        {&functions.is_signal, "sd_bus_message_is_signal"},
        {&functions.get_sender, "sd_bus_message_get_sender"},
        {&functions.get_path, "sd_bus_message_get_path"},
    };
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        void *found = dlsym(library, symbols[i].name);
        // One that is missing means a library older than 237, which had no sd_bus_is_ready.
        if (!found) return;
        *(void **)symbols[i].place = found;
    }
    is_open = true;
}

const struct flux_systemd *flux_systemd(void) {
    pthread_once(&once, open_library);
    return is_open ? &functions : NULL;
}
