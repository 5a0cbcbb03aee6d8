#define _GNU_SOURCE
#include "editor.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "guard.h"

static wchar_t empty_prompt[] = L"";

struct flux_editor *flux_editor_of(EditLine *line) {
    flux_editor *editor = NULL;
    return el_wget(line, EL_CLIENTDATA, &editor) == 0 ? editor : NULL;
}

static wchar_t *current_prompt(EditLine *line) {
    flux_editor *editor = flux_editor_of(line);
    return editor == NULL || editor->prompt == NULL ? empty_prompt : editor->prompt;
}

static unsigned char complete(EditLine *line, int key) {
    (void)key;
    flux_editor *editor = flux_editor_of(line);
    if (editor == NULL || editor->complete == NULL) return CC_REFRESH_BEEP;
    const LineInfoW *info = el_wline(line);
    size_t count = (size_t)(info->cursor - info->buffer);
    char *left = flux_narrow(info->buffer, count, NULL);
    if (left == NULL) return CC_REFRESH_BEEP;
    flux_completion completion = editor->complete(editor->context, left);
    unsigned char result = CC_REFRESH_BEEP;
    if (completion.replacement != NULL) {
        wchar_t *wide = flux_wide(completion.replacement);
        if (wide != NULL) {
            el_deletestr(line, (int)count);
            el_winsertstr(line, wide);
            result = CC_REFRESH;
        }
        free(wide);
    }
    if (completion.listing != NULL) {
        fprintf(editor->output, "\n%s", completion.listing);
        // Drawing anew here, not by the result code: that one clears lines above, where the listing
        // is.
        el_wset(line, EL_REFRESH);
        result = CC_NORM;
    }
    free(left);
    free(completion.replacement);
    free(completion.listing);
    return result;
}

// libedit decides by the locale what is printable and how wide; without a UTF-8 locale it would
// refuse all but ASCII.
static void use_utf8(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

static FILE *stream(int descriptor, const char *mode) {
    int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
    if (copy < 0) return NULL;
    FILE *file = fdopen(copy, mode);
    if (file == NULL) close(copy);
    return file;
}

static bool set_up(flux_editor *editor) {
    EditLine *line = editor->line;
    HistEventW event;
    if (history_w(editor->history, &event, H_SETSIZE, flux_history_limit) != 0) return false;
    history_w(editor->history, &event, H_SETUNIQUE, 1);
    el_wset(line, EL_CLIENTDATA, editor);
    el_wset(line, EL_SIGNAL, 0);
    el_wset(line, EL_PROMPT, current_prompt);
    el_wset(line, EL_EDITOR, L"emacs");
    el_wset(line, EL_HIST, history_w, editor->history);
    el_wset(line, EL_GETCFN, flux_next_key);
    el_wset(line, EL_ADDFN, L"flux-complete", L"Complete the answer", complete);
    el_wset(line, EL_BIND, L"^I", L"flux-complete", NULL);
    el_wset(line, EL_BIND, L"^R", L"em-inc-search-prev", NULL);
    el_wset(line, EL_BIND, L"^W", L"ed-delete-prev-word", NULL);
    el_wset(line, EL_BIND, L"\033[3~", L"ed-delete-next-char", NULL);
    // A person's own ~/.editrc (vi keys, for example) has the last word.
    el_source(line, NULL);
    return true;
}

flux_editor *flux_editor_open(int input, int output, flux_complete complete_line, void *context) {
    flux_editor *editor = calloc(1, sizeof *editor);
    if (editor == NULL) return NULL;
    use_utf8();
    editor->descriptor = input;
    editor->complete = complete_line;
    editor->context = context;
    editor->input = stream(input, "r");
    editor->output = stream(output, "w");
    // What libedit says about terminals it does not know is no business of the person at the
    // prompt.
    editor->silence = fopen("/dev/null", "we");
    editor->history = history_winit();
    bool is_ready = editor->input != NULL && editor->output != NULL && editor->silence != NULL;
    if (is_ready && editor->history != NULL) {
        // Opening sets modes that libedit takes for sane ones; a terminal set up otherwise stays as
        // it is.
        struct termios modes;
        bool known = tcgetattr(input, &modes) == 0;
        editor->line = el_init("flux", editor->input, editor->output, editor->silence);
        if (known) tcsetattr(input, TCSADRAIN, &modes);
    }
    if (editor->line == NULL || !set_up(editor)) {
        int saved = errno == 0 ? ENOMEM : errno;
        flux_editor_close(editor);
        errno = saved;
        return NULL;
    }
    return editor;
}

void flux_editor_close(flux_editor *editor) {
    if (editor == NULL) return;
    if (editor->line != NULL) el_end(editor->line);
    if (editor->history != NULL) history_wend(editor->history);
    if (editor->input != NULL) fclose(editor->input);
    if (editor->output != NULL) fclose(editor->output);
    if (editor->silence != NULL) fclose(editor->silence);
    free(editor->prompt);
    free(editor);
}

void flux_editor_remember(flux_editor *editor, const char *entry) {
    HistEventW event;
    wchar_t *wide = flux_wide(entry);
    if (wide != NULL) history_w(editor->history, &event, H_ENTER, wide);
    free(wide);
}

flux_line_outcome flux_editor_read(
    flux_editor *editor, const char *prompt, char **text, size_t *length) {
    free(editor->prompt);
    editor->prompt = flux_wide(prompt);
    editor->interrupted = editor->ended = editor->quoting = false;
    if (!flux_guard_begin(editor->descriptor)) return FLUX_LINE_FAILED;
    errno = 0;
    int count = 0;
    // libedit would show the prompt before it takes the terminal out of its cooked mode; a key pressed in between would
    // be lost to the terminal driver.
    el_wset(editor->line, EL_PREP_TERM, 1);
    const wchar_t *line = el_wgets(editor->line, &count);
    int saved = errno;
    flux_line_outcome outcome = FLUX_LINE_TEXT;
    if (editor->interrupted) {
        outcome = FLUX_LINE_INTERRUPTED;
    } else if (editor->ended || line == NULL || count <= 0) {
        outcome = editor->ended || count == 0 || saved == 0 ? FLUX_LINE_END : FLUX_LINE_FAILED;
    } else {
        size_t kept = (size_t)count;
        if (line[kept - 1] == L'\n' || line[kept - 1] == L'\r') kept--;
        *text = flux_narrow(line, kept, length);
        if (*text == NULL) outcome = FLUX_LINE_FAILED;
    }
    if (outcome != FLUX_LINE_TEXT) {
        // The next output begins on a line of its own; keys typed before the interruption were
        // meant for this line.
        editor->pending_count = editor->unread_count = 0;
        fputs("\n", editor->output);
        fflush(editor->output);
    }
    flux_guard_end();
    errno = saved;
    return outcome;
}
