// What the C library has and Swift's module of it does not show.

// <unistd.h> shows it with _GNU_SOURCE only.
int syncfs(int file);

// mallopt
#include <malloc.h>
