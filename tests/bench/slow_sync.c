/* Makes every fsync and fdatasync take SLOW_SYNC_US microseconds longer, as on a plain disk: the
   virtual disks of test machines answer in a few microseconds, which flatters every write figure.
   Use: SLOW_SYNC_US=2000 LD_PRELOAD=./slow_sync.so PROGRAM */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

typedef int (*sync_function)(int);

static int sync_slowly(const char* name, int file) {
  const char* text = getenv("SLOW_SYNC_US");
  const long us = text == NULL ? 0 : atol(text);
  const struct timespec pause = {us / 1000000, us % 1000000 * 1000};
  nanosleep(&pause, NULL);
  return ((sync_function)dlsym(RTLD_NEXT, name))(file);
}

int fsync(int file) {
  return sync_slowly("fsync", file);
}

int fdatasync(int file) {
  return sync_slowly("fdatasync", file);
}
