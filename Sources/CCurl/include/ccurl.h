#ifndef FLUX_CCURL_H
#define FLUX_CCURL_H

#include <stdbool.h>
#include <stddef.h>

// HTTP through libcurl, which is opened by name on first use: linked, it would make every command start
// three times as slowly. Nothing here is safe to call from two threads on one handle but the wakeup.

// Opens the library, once. Returns whether it is there.
bool flux_curl_open(void);
// Its version, such as "7.88.1"; NULL before it is open.
const char *flux_curl_version(void);

// Takes bytes of the answer; returns false to give the transfer up.
typedef bool (*flux_curl_take)(const char *bytes, size_t count, void *context);

struct flux_curl_request {
    const char *url;
    // Whole lines, "Name: value".
    const char *const *headers;
    size_t header_count;
    // NULL for a GET.
    const char *body;
    size_t body_count;
    const char *user_agent;
    // Whether a proxy of the environment is passed by: what stays on this machine needs none.
    bool direct;
    // Whether it goes over a connection of its own, so that it is never sent again by itself.
    bool fresh;
    long connect_milliseconds;
    // Called for each piece of the body.
    flux_curl_take take;
    void *context;
};

// A transfer that is ready to be added; NULL when there is no memory. The request need not outlive the call.
void *flux_curl_transfer(const struct flux_curl_request *request);
void flux_curl_transfer_free(void *transfer);
// The status of the answer, 0 before there is one.
long flux_curl_status(void *transfer);
// The seconds that Retry-After asks to wait, given as seconds or as a date; 0 without that header.
long flux_curl_retry_after(void *transfer);
// A header of the last answer by its name; NULL when it has none. Valid until the next call.
const char *flux_curl_header(void *transfer, const char *name);

void *flux_curl_multi(void);
void flux_curl_multi_free(void *multi);
bool flux_curl_multi_add(void *multi, void *transfer);
void flux_curl_multi_remove(void *multi, void *transfer);
// Moves all transfers on as far as they go without waiting. Returns false when the library fails.
bool flux_curl_multi_move(void *multi);
// Waits for something to happen, at most so long. Returns false when the library fails.
bool flux_curl_multi_wait(void *multi, int milliseconds);
// Ends a wait, from any thread.
void flux_curl_multi_wakeup(void *multi);

enum flux_curl_outcome {
    FLUX_CURL_DONE,
    // No such host, no connection, no proxy.
    FLUX_CURL_UNREACHABLE,
    // A certificate that is not trusted, or no common TLS.
    FLUX_CURL_TLS,
    FLUX_CURL_TIMED_OUT,
    // The connection ended before the answer did.
    FLUX_CURL_CUT,
    // `take` returned false.
    FLUX_CURL_GIVEN_UP,
    // An address that is none, or of a kind that is not allowed.
    FLUX_CURL_BAD_ADDRESS,
    FLUX_CURL_OTHER
};

// The next transfer that has ended, removed from `multi`; NULL when none has. `words` is libcurl's name for how.
void *flux_curl_multi_ended(void *multi, enum flux_curl_outcome *outcome, const char **words);

// While counted, Ctrl-C is noted and ends nothing. To be called from one thread.
void flux_interrupts_note(void);
// Whether there was one since.
bool flux_interrupted(void);
// Gives Ctrl-C back to whoever had it.
void flux_interrupts_end(void);

#endif
