#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "editor.h"

enum { replacement = 0xFFFD };

int flux_utf8_more(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF) return 1;
    if (lead >= 0xE0 && lead <= 0xEF) return 2;
    return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
}

// Decodes one scalar of `text` (never past its NUL) by the table of well-formed sequences of
// Unicode, 3-7.
static size_t decode(const unsigned char *text, wchar_t *scalar) {
    unsigned char lead = text[0];
    if (lead < 0x80) {
        *scalar = lead;
        return 1;
    }
    size_t more = (size_t)flux_utf8_more(lead);
    uint32_t value = more == 1 ? lead & 0x1F : more == 2 ? lead & 0x0F : lead & 0x07;
    for (size_t i = 1; i <= more; i++) {
        unsigned char byte = text[i], low = 0x80, high = 0xBF;
        if (i == 1) {
            if (lead == 0xE0) low = 0xA0;
            if (lead == 0xED) high = 0x9F;
            if (lead == 0xF0) low = 0x90;
            if (lead == 0xF4) high = 0x8F;
        }
        if (byte < low || byte > high) {
            *scalar = replacement;
            return i;
        }
        value = value << 6 | (byte & 0x3F);
    }
    *scalar = more == 0 ? replacement : (wchar_t)value;
    return more + 1;
}

wchar_t *flux_wide(const char *text) {
    wchar_t *wide = malloc((strlen(text) + 1) * sizeof *wide);
    if (wide == NULL) return NULL;
    size_t count = 0;
    while (*text != '\0') text += decode((const unsigned char *)text, &wide[count++]);
    wide[count] = L'\0';
    return wide;
}

char *flux_narrow(const wchar_t *text, size_t count, size_t *length) {
    char *narrow = malloc(count * 4 + 1);
    if (narrow == NULL) return NULL;
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t value = (uint32_t)text[i];
        if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = replacement;
        if (value < 0x80) {
            narrow[used++] = (char)value;
        } else if (value < 0x800) {
            narrow[used++] = (char)(0xC0 | value >> 6);
            narrow[used++] = (char)(0x80 | (value & 0x3F));
        } else if (value < 0x10000) {
            narrow[used++] = (char)(0xE0 | value >> 12);
            narrow[used++] = (char)(0x80 | (value >> 6 & 0x3F));
            narrow[used++] = (char)(0x80 | (value & 0x3F));
        } else {
            narrow[used++] = (char)(0xF0 | value >> 18);
            narrow[used++] = (char)(0x80 | (value >> 12 & 0x3F));
            narrow[used++] = (char)(0x80 | (value >> 6 & 0x3F));
            narrow[used++] = (char)(0x80 | (value & 0x3F));
        }
    }
    narrow[used] = '\0';
    if (length != NULL) *length = used;
    return narrow;
}
