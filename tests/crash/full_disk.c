/* A disk that is full while the file FULL_WHEN exists: whatever would make a file below FULL_ROOT longer
   or write into it answers ENOSPC. With FULL_LIES in the environment it says that all was written
   and writes nothing, which is what no disk may do. Load it with LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int is_full(int fd) {
  const char* when = getenv("FULL_WHEN");
  const char* root = getenv("FULL_ROOT");
  char link[64], path[4096];
  if (!when || !root || access(when, F_OK) != 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  const ssize_t length = readlink(link, path, sizeof path - 1);
  return length > 0 && strncmp(path, root, strlen(root)) == 0;
}

static ssize_t refuse(size_t size) {
  if (getenv("FULL_LIES")) return (ssize_t)size;
  errno = ENOSPC;
  return -1;
}

ssize_t write(int fd, const void* bytes, size_t size) {
  return is_full(fd) ? refuse(size) : REAL(write)(fd, bytes, size);
}
ssize_t pwrite(int fd, const void* bytes, size_t size, off_t at) {
  return is_full(fd) ? refuse(size) : REAL(pwrite)(fd, bytes, size, at);
}
ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t at) {
  return is_full(fd) ? refuse(size) : REAL(pwrite64)(fd, bytes, size, at);
}
int fallocate(int fd, int mode, off_t at, off_t size) {
  return is_full(fd) ? (int)refuse(0) : REAL(fallocate)(fd, mode, at, size);
}
int posix_fallocate(int fd, off_t at, off_t size) {
  return is_full(fd) && !getenv("FULL_LIES") ? ENOSPC : REAL(posix_fallocate)(fd, at, size);
}
