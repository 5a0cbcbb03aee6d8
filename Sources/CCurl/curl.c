#include "ccurl.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

static struct {
    CURLcode (*global_init)(long);
    char *(*version)(void);
    curl_version_info_data *(*version_info)(CURLversion);
    CURL *(*easy_init)(void);
    void (*easy_cleanup)(CURL *);
    CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
    CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
    CURLHcode (*easy_header)(CURL *, const char *, size_t, unsigned, int, struct curl_header **);
    const char *(*easy_strerror)(CURLcode);
    struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
    void (*slist_free_all)(struct curl_slist *);
    CURLM *(*multi_init)(void);
    CURLMcode (*multi_cleanup)(CURLM *);
    CURLMcode (*multi_add_handle)(CURLM *, CURL *);
    CURLMcode (*multi_remove_handle)(CURLM *, CURL *);
    CURLMcode (*multi_perform)(CURLM *, int *);
    CURLMcode (*multi_poll)(CURLM *, struct curl_waitfd *, unsigned, int, int *);
    CURLMcode (*multi_wakeup)(CURLM *);
    CURLMsg *(*multi_info_read)(CURLM *, int *);
} curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_open;

static void open_library(void) {
    static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so"};
    void *library = NULL;
    for (size_t i = 0; !library && i < sizeof names / sizeof *names; i++)
        library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    const struct {
        void *place;
        const char *name;
    } symbols[] = {
        {&curl.global_init, "curl_global_init"},
        {&curl.version, "curl_version"},
        {&curl.version_info, "curl_version_info"},
        {&curl.easy_init, "curl_easy_init"},
        {&curl.easy_cleanup, "curl_easy_cleanup"},
        {&curl.easy_setopt, "curl_easy_setopt"},
        {&curl.easy_getinfo, "curl_easy_getinfo"},
        {&curl.easy_header, "curl_easy_header"},
        {&curl.easy_strerror, "curl_easy_strerror"},
        {&curl.slist_append, "curl_slist_append"},
        {&curl.slist_free_all, "curl_slist_free_all"},
        {&curl.multi_init, "curl_multi_init"},
        {&curl.multi_cleanup, "curl_multi_cleanup"},
        {&curl.multi_add_handle, "curl_multi_add_handle"},
        {&curl.multi_remove_handle, "curl_multi_remove_handle"},
        {&curl.multi_perform, "curl_multi_perform"},
        {&curl.multi_poll, "curl_multi_poll"},
        {&curl.multi_wakeup, "curl_multi_wakeup"},
        {&curl.multi_info_read, "curl_multi_info_read"},
    };
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        void *found = dlsym(library, symbols[i].name);
        // One that is missing means a library older than 7.84, which had no curl_easy_header.
        if (!found) return;
        *(void **)symbols[i].place = found;
    }
    is_open = curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

bool flux_curl_open(void) {
    pthread_once(&once, open_library);
    return is_open;
}

const char *flux_curl_version(void) {
    return is_open ? curl.version_info(CURLVERSION_NOW)->version : NULL;
}

struct transfer {
    CURL *easy;
    struct curl_slist *headers;
    flux_curl_take take;
    void *context;
};

static size_t take_bytes(char *bytes, size_t size, size_t count, void *context) {
    struct transfer *transfer = context;
    // Any other number than what was offered gives the transfer up.
    return transfer->take(bytes, size * count, transfer->context) ? size * count : 0;
}

void *flux_curl_transfer(const struct flux_curl_request *request) {
    struct transfer *transfer = calloc(1, sizeof *transfer);
    if (!transfer) return NULL;
    CURL *easy = transfer->easy = curl.easy_init();
    if (!easy) {
        free(transfer);
        return NULL;
    }
    transfer->take = request->take;
    transfer->context = request->context;
    for (size_t i = 0; i < request->header_count; i++) {
        struct curl_slist *list = curl.slist_append(transfer->headers, request->headers[i]);
        if (!list) {
            flux_curl_transfer_free(transfer);
            return NULL;
        }
        transfer->headers = list;
    }
    curl.easy_setopt(easy, CURLOPT_PRIVATE, transfer);
    curl.easy_setopt(easy, CURLOPT_URL, request->url);
    curl.easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    // A redirect could carry the key away; whoever called decides about it.
    curl.easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl.easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
#if LIBCURL_VERSION_NUM >= 0x075700
    // Whoever gives up does not wait for a name that is still looked up.
    curl.easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
    curl.easy_setopt(easy, CURLOPT_HTTPHEADER, transfer->headers);
    curl.easy_setopt(easy, CURLOPT_USERAGENT, request->user_agent);
    curl.easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
    // Whatever encodings the library can undo.
    curl.easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
    curl.easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_bytes);
    curl.easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
    if (request->fresh) curl.easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    if (request->direct) curl.easy_setopt(easy, CURLOPT_PROXY, "");
    if (request->body) {
        curl.easy_setopt(easy, CURLOPT_POST, 1L);
        curl.easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_count);
        curl.easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, request->body);
    }
    return transfer;
}

void flux_curl_transfer_free(void *pointer) {
    struct transfer *transfer = pointer;
    curl.easy_cleanup(transfer->easy);
    curl.slist_free_all(transfer->headers);
    free(transfer);
}

long flux_curl_status(void *pointer) {
    struct transfer *transfer = pointer;
    long status = 0;
    curl.easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

long flux_curl_retry_after(void *pointer) {
    struct transfer *transfer = pointer;
    curl_off_t seconds = 0;
    curl.easy_getinfo(transfer->easy, CURLINFO_RETRY_AFTER, &seconds);
    return (long)seconds;
}

const char *flux_curl_header(void *pointer, const char *name) {
    struct transfer *transfer = pointer;
    struct curl_header *header = NULL;
    if (curl.easy_header(transfer->easy, name, 0, CURLH_HEADER, -1, &header) != CURLHE_OK)
        return NULL;
    return header->value;
}

void *flux_curl_multi(void) { return curl.multi_init(); }

void flux_curl_multi_free(void *multi) { curl.multi_cleanup(multi); }

bool flux_curl_multi_add(void *multi, void *pointer) {
    struct transfer *transfer = pointer;
    return curl.multi_add_handle(multi, transfer->easy) == CURLM_OK;
}

void flux_curl_multi_remove(void *multi, void *pointer) {
    struct transfer *transfer = pointer;
    curl.multi_remove_handle(multi, transfer->easy);
}

bool flux_curl_multi_move(void *multi) {
    int running = 0;
    return curl.multi_perform(multi, &running) == CURLM_OK;
}

bool flux_curl_multi_wait(void *multi, int milliseconds) {
    return curl.multi_poll(multi, NULL, 0, milliseconds, NULL) == CURLM_OK;
}

void flux_curl_multi_wakeup(void *multi) { curl.multi_wakeup(multi); }

static enum flux_curl_outcome outcome_of(CURLcode code) {
    switch (code) {
        case CURLE_OK: return FLUX_CURL_DONE;
        case CURLE_COULDNT_RESOLVE_PROXY:
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
        case CURLE_INTERFACE_FAILED:
        case CURLE_PROXY: return FLUX_CURL_UNREACHABLE;
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_CIPHER:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_INVALIDCERTSTATUS: return FLUX_CURL_TLS;
        case CURLE_OPERATION_TIMEDOUT: return FLUX_CURL_TIMED_OUT;
        case CURLE_PARTIAL_FILE:
        case CURLE_GOT_NOTHING:
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM:
        case CURLE_BAD_CONTENT_ENCODING:
        case CURLE_WEIRD_SERVER_REPLY: return FLUX_CURL_CUT;
        case CURLE_WRITE_ERROR: return FLUX_CURL_GIVEN_UP;
        case CURLE_UNSUPPORTED_PROTOCOL:
        case CURLE_URL_MALFORMAT: return FLUX_CURL_BAD_ADDRESS;
        default: return FLUX_CURL_OTHER;
    }
}

void *flux_curl_multi_ended(void *multi, enum flux_curl_outcome *outcome, const char **words) {
    CURLMsg *message;
    int left;
    while ((message = curl.multi_info_read(multi, &left))) {
        if (message->msg != CURLMSG_DONE) continue;
        // The message is gone once the handle is removed.
        CURL *easy = message->easy_handle;
        CURLcode code = message->data.result;
        char *transfer = NULL;
        curl.easy_getinfo(easy, CURLINFO_PRIVATE, &transfer);
        curl.multi_remove_handle(multi, easy);
        *outcome = outcome_of(code);
        *words = curl.easy_strerror(code);
        return transfer;
    }
    return NULL;
}
