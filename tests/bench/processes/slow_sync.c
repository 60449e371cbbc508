/* Loaded before the C library: each sync takes SLOW_SYNC_US microseconds longer, as on a slower disk. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

typedef int (*sync_call)(int fd);

static int after_a_while(const char* name, int fd) {
  const char* said = getenv("SLOW_SYNC_US");
  const long microseconds = said ? atol(said) : 0;
  const struct timespec delay = {microseconds / 1000000, microseconds % 1000000 * 1000};
  nanosleep(&delay, NULL);
  sync_call call;
  *(void**)&call = dlsym(RTLD_NEXT, name);
  return call(fd);
}

int fsync(int fd) { return after_a_while("fsync", fd); }
int fdatasync(int fd) { return after_a_while("fdatasync", fd); }
