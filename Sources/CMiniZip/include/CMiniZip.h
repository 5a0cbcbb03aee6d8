#ifndef FLUX_CMINIZIP_H
#define FLUX_CMINIZIP_H

#include <stddef.h>

// Writing and reading ZIP archives through zlib's minizip (Debian's libminizip-dev). Results: 0 is success.

// Opens `path` for a new archive; NULL when it cannot.
void *flux_zip_create(const char *path);
// Starts a member with a UTF-8 name and a DOS time stamp made from the parts given.
int flux_zip_begin(void *zip, const char *name, int year, int month, int day, int hour, int minute, int second);
int flux_zip_write(void *zip, const void *bytes, unsigned count);
int flux_zip_end(void *zip);
int flux_zip_close(void *zip);

#endif
