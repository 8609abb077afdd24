/* A disk that dies: every fsync and fdatasync from the FAIL_FROM-th on answers EIO.
   Load it with LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

static atomic_int calls;

static int answer(int fd, const char* name) {
  const char* from = getenv("FAIL_FROM");
  if (from && atomic_fetch_add(&calls, 1) + 1 >= atoi(from)) {
    errno = EIO;
    return -1;
  }
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  return real(fd);
}
int fsync(int fd) {
  return answer(fd, "fsync");
}
int fdatasync(int fd) {
  return answer(fd, "fdatasync");
}
