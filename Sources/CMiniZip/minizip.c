#include "CMiniZip.h"
#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <string.h>
#include <zlib.h>

void *flux_zip_create(const char *path) { return zipOpen64(path, APPEND_STATUS_CREATE); }

int flux_zip_begin(void *zip, const char *name, int year, int month, int day, int hour, int minute, int second) {
    zip_fileinfo info;
    memset(&info, 0, sizeof info);
    info.tmz_date.tm_year = year;
    info.tmz_date.tm_mon = month - 1;
    info.tmz_date.tm_mday = day;
    info.tmz_date.tm_hour = hour;
    info.tmz_date.tm_min = minute;
    info.tmz_date.tm_sec = second;
    // General purpose bit 11: the name is UTF-8 (PKWARE APPNOTE 4.4.4). Mode 0600 for those who unpack on Unix.
    info.external_fa = 0100600UL << 16;
    return zipOpenNewFileInZip4_64(zip, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0,
                                   -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, NULL, 0, (3 << 8) | 63, 1 << 11, 1);
}

int flux_zip_write(void *zip, const void *bytes, unsigned count) { return zipWriteInFileInZip(zip, bytes, count); }

int flux_zip_end(void *zip) { return zipCloseFileInZip(zip); }

int flux_zip_close(void *zip) { return zipClose(zip, NULL); }

void *flux_unzip_open(const char *path) { return unzOpen64(path); }

static int step(int code) { return code == UNZ_OK ? 0 : code == UNZ_END_OF_LIST_OF_FILE ? 1 : 2; }

int flux_unzip_first(void *zip) { return step(unzGoToFirstFile(zip)); }

int flux_unzip_next(void *zip) { return step(unzGoToNextFile(zip)); }

long flux_unzip_name(void *zip, char *name, unsigned long size) {
    unz_file_info64 info;
    memset(name, 0, size);
    if (unzGetCurrentFileInfo64(zip, &info, name, size - 1, NULL, 0, NULL, 0) != UNZ_OK) return -1;
    return (long)info.size_filename;
}

int flux_unzip_sizes(void *zip, unsigned long long *packed, unsigned long long *unpacked) {
    unz_file_info64 info;
    if (unzGetCurrentFileInfo64(zip, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK) return 1;
    *packed = info.compressed_size;
    *unpacked = info.uncompressed_size;
    return 0;
}

int flux_unzip_begin(void *zip) { return unzOpenCurrentFile(zip) == UNZ_OK ? 0 : 1; }

int flux_unzip_read(void *zip, void *bytes, unsigned count) { return unzReadCurrentFile(zip, bytes, count); }

int flux_unzip_end(void *zip) { return unzCloseCurrentFile(zip) == UNZ_OK ? 0 : 1; }

void flux_unzip_close(void *zip) { unzClose(zip); }
