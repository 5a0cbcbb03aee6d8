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

// Opens an archive for reading; NULL where `path` is none.
void *flux_unzip_open(const char *path);
// Goes to the first member, or to the next: 0, or 1 after the last one, or another number for a damaged archive.
int flux_unzip_first(void *zip);
int flux_unzip_next(void *zip);
// The name of the member, cut to `size` bytes with its end; returns how long it really is, or -1.
long flux_unzip_name(void *zip, char *name, unsigned long size);
// How many bytes the member says it has when packed and unpacked.
int flux_unzip_sizes(void *zip, unsigned long long *packed, unsigned long long *unpacked);
// Opens the member for reading; a member that is encrypted or packed in a way that is not known cannot be.
int flux_unzip_begin(void *zip);
// Reads at most `count` bytes: how many, 0 at the end, negative for damage.
int flux_unzip_read(void *zip, void *bytes, unsigned count);
// Ends reading the member; not 0 where the checksum was wrong.
int flux_unzip_end(void *zip);
void flux_unzip_close(void *zip);

#endif
