// Loaded before the C library: lets the n-th call that changes a file of one folder fail, or ends the process there.
//
//   FAULT_FOLDER  real path of the folder whose files are meant
//   FAULT_AT      which call, from 1 on
//   FAULT_DO      kill, or the number of an error
//   FAULT_MARK    a file that is made when it has happened
//   FAULT_TRACE   a file that each such call that did not fail is added to, as `write /s.db`; the folder itself is `/`

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int lies_in_folder(const char* path) {
  const char* folder = getenv("FAULT_FOLDER");
  return folder != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

/* Whether this call is to fail; does not return where it is to end the process. */
static int is_hit(void) {
  static long seen = 0;
  const char* at = getenv("FAULT_AT");
  if (at == NULL || ++seen != strtol(at, NULL, 10)) return 0;
  const char* mark = getenv("FAULT_MARK");
  int (*real_open)(const char*, int, ...) = (int (*)(const char*, int, ...))dlsym(RTLD_NEXT, "open");
  if (mark != NULL) close(real_open(mark, O_CREAT | O_WRONLY, 0600));
  const char* what = getenv("FAULT_DO");
  if (what == NULL || strcmp(what, "kill") == 0) raise(SIGKILL);
  errno = atoi(what);
  return 1;
}

static void tell(const char* call, const char* path) {
  const char* trace = getenv("FAULT_TRACE");
  if (trace == NULL) return;
  int (*real_open)(const char*, int, ...) = (int (*)(const char*, int, ...))dlsym(RTLD_NEXT, "open");
  const int fd = real_open(trace, O_CREAT | O_WRONLY | O_APPEND, 0600);
  const char* name = path + strlen(getenv("FAULT_FOLDER"));
  dprintf(fd, "%s %s\n", call, *name == '\0' ? "/" : name);
  close(fd);
}

static int fails(const char* call, const char* path) {
  if (!lies_in_folder(path)) return 0;
  if (is_hit()) return 1;
  tell(call, path);
  return 0;
}

static int fails_on(const char* call, int fd) {
  char name[64];
  char path[4096];
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  const ssize_t length = readlink(name, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = '\0';
  return fails(call, path);
}

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))

#define OPEN(function)                                                          \
  int function(const char* path, int flags, ...) {                              \
    mode_t mode = 0;                                                            \
    if (flags & O_CREAT) {                                                      \
      __builtin_va_list rest;                                                   \
      __builtin_va_start(rest, flags);                                          \
      mode = __builtin_va_arg(rest, mode_t);                                    \
      __builtin_va_end(rest);                                                   \
    }                                                                           \
    const char* call = access(path, F_OK) == 0 ? "open" : "create";             \
    if ((flags & O_CREAT) && fails(call, path)) return -1;                      \
    return REAL(int, #function, const char*, int, ...)(path, flags, mode);      \
  }
OPEN(open)
OPEN(open64)

ssize_t write(int fd, const void* bytes, size_t count) {
  if (fails_on("write", fd)) return -1;
  return REAL(ssize_t, "write", int, const void*, size_t)(fd, bytes, count);
}

ssize_t pwrite(int fd, const void* bytes, size_t count, off_t at) {
  if (fails_on("write", fd)) return -1;
  return REAL(ssize_t, "pwrite", int, const void*, size_t, off_t)(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t at) {
  if (fails_on("write", fd)) return -1;
  return REAL(ssize_t, "pwrite64", int, const void*, size_t, off64_t)(fd, bytes, count, at);
}

int fsync(int fd) {
  if (fails_on("sync", fd)) return -1;
  return REAL(int, "fsync", int)(fd);
}

int fdatasync(int fd) {
  if (fails_on("sync", fd)) return -1;
  return REAL(int, "fdatasync", int)(fd);
}

int ftruncate(int fd, off_t size) {
  if (fails_on("write", fd)) return -1;
  return REAL(int, "ftruncate", int, off_t)(fd, size);
}

int ftruncate64(int fd, off64_t size) {
  if (fails_on("write", fd)) return -1;
  return REAL(int, "ftruncate64", int, off64_t)(fd, size);
}

int unlink(const char* path) {
  if (fails("unlink", path)) return -1;
  return REAL(int, "unlink", const char*)(path);
}

int rename(const char* from, const char* to) {
  if (fails("rename", from)) return -1;
  if (lies_in_folder(from) && lies_in_folder(to)) tell("to", to);
  return REAL(int, "rename", const char*, const char*)(from, to);
}
