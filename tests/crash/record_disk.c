/* Records, in order, what a program asks of the disk below the folder RECORD_ROOT, and what it
   prints on standard output, into the file RECORD_TO. Load it with LD_PRELOAD.
   One record: op, then three numbers (i32 fd, i64 offset, u32 length), then the bytes.
   The lock is held over the call itself, so the order in the record is the order on the disk. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
  kOpenNew = 'N',
  kOpen = 'O',
  kFolder = 'D',
  kWrite = 'W',
  kTruncate = 'T',
  kSync = 'S',
  kRename = 'R',
  kUnlink = 'U',
  kMakeFolder = 'M',
  kPrinted = 'A'
};
enum { kFdMax = 4096 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char watched[kFdMax];
static int out = -1;
static const char* root;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void start(void) {
  const char* to = getenv("RECORD_TO");
  root = getenv("RECORD_ROOT");
  if (to && root) out = REAL(open)(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

static void put(const void* bytes, size_t size) {
  const char* at = bytes;
  while (size > 0) {
    ssize_t done = REAL(write)(out, at, size);
    if (done <= 0) abort();
    at += done;
    size -= (size_t)done;
  }
}

static void record(char op, int fd, int64_t offset, const void* bytes, size_t size) {
  if (out < 0) return;
  const int keep = errno;
  char head[17];
  const int32_t number = fd;
  const uint32_t length = (uint32_t)size;
  head[0] = op;
  memcpy(head + 1, &number, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 4);
  put(head, sizeof head);
  put(bytes, size);
  errno = keep;
}

static int inside(const char* path) {
  return out >= 0 && strncmp(path, root, strlen(root)) == 0;
}
static int seen(int fd) {
  return fd >= 0 && fd < kFdMax && watched[fd];
}

static int opened(const char* path, int flags, mode_t mode) {
  pthread_mutex_lock(&lock);
  const int existed = access(path, F_OK) == 0;
  const int fd = REAL(open)(path, flags, mode);
  if (fd >= 0 && fd < kFdMax) {
    watched[fd] = (char)inside(path);
    struct stat facts;
    const int folder = fstat(fd, &facts) == 0 && S_ISDIR(facts.st_mode);
    if (watched[fd])
      record(folder ? kFolder : existed ? kOpen : kOpenNew, fd, 0, path, strlen(path));
  }
  pthread_mutex_unlock(&lock);
  return fd;
}

static mode_t mode_of(int flags, va_list rest) {
  return (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;
}
int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return opened(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return opened(path, flags, mode);
}

int close(int fd) {
  pthread_mutex_lock(&lock);
  if (fd >= 0 && fd < kFdMax) watched[fd] = 0;
  const int answer = REAL(close)(fd);
  pthread_mutex_unlock(&lock);
  return answer;
}

ssize_t write(int fd, const void* bytes, size_t size) {
  pthread_mutex_lock(&lock);
  const int64_t at = seen(fd) ? (int64_t)lseek(fd, 0, SEEK_CUR) : 0;
  const ssize_t done = REAL(write)(fd, bytes, size);
  if (done > 0 && seen(fd)) record(kWrite, fd, at, bytes, (size_t)done);
  if (done > 0 && fd == STDOUT_FILENO) record(kPrinted, fd, 0, bytes, (size_t)done);
  pthread_mutex_unlock(&lock);
  return done;
}

static ssize_t written_at(int fd, const void* bytes, size_t size, off_t at) {
  pthread_mutex_lock(&lock);
  const ssize_t done = REAL(pwrite)(fd, bytes, size, at);
  if (done > 0 && seen(fd)) record(kWrite, fd, at, bytes, (size_t)done);
  pthread_mutex_unlock(&lock);
  return done;
}
ssize_t pwrite(int fd, const void* bytes, size_t size, off_t at) {
  return written_at(fd, bytes, size, at);
}
ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t at) {
  return written_at(fd, bytes, size, at);
}

static int truncated(int fd, off_t size) {
  pthread_mutex_lock(&lock);
  const int answer = REAL(ftruncate)(fd, size);
  if (answer == 0 && seen(fd)) record(kTruncate, fd, size, "", 0);
  pthread_mutex_unlock(&lock);
  return answer;
}
int ftruncate(int fd, off_t size) {
  return truncated(fd, size);
}
int ftruncate64(int fd, off64_t size) {
  return truncated(fd, size);
}

/* What was written before the call began is durable when it returns: it is recorded at its end,
   and no write can slip in between. */
static int synced(int fd, int (*call)(int)) {
  pthread_mutex_lock(&lock);
  const int answer = call(fd);
  if (answer == 0 && seen(fd)) record(kSync, fd, 0, "", 0);
  pthread_mutex_unlock(&lock);
  return answer;
}
int fsync(int fd) {
  return synced(fd, REAL(fsync));
}
int fdatasync(int fd) {
  return synced(fd, REAL(fdatasync));
}

int rename(const char* from, const char* to) {
  pthread_mutex_lock(&lock);
  const int answer = REAL(rename)(from, to);
  if (answer == 0 && inside(to)) {
    char both[8192];
    const size_t first = strlen(from) + 1;
    const size_t second = strlen(to);
    if (first + second > sizeof both) abort();
    memcpy(both, from, first);
    memcpy(both + first, to, second);
    record(kRename, 0, 0, both, first + second);
  }
  pthread_mutex_unlock(&lock);
  return answer;
}

int unlink(const char* path) {
  pthread_mutex_lock(&lock);
  const int answer = REAL(unlink)(path);
  if (answer == 0 && inside(path)) record(kUnlink, 0, 0, path, strlen(path));
  pthread_mutex_unlock(&lock);
  return answer;
}

int mkdir(const char* path, mode_t mode) {
  pthread_mutex_lock(&lock);
  const int answer = REAL(mkdir)(path, mode);
  if (answer == 0 && inside(path)) record(kMakeFolder, 0, 0, path, strlen(path));
  pthread_mutex_unlock(&lock);
  return answer;
}
