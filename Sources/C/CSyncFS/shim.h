// Of the C library: <unistd.h> shows it with _GNU_SOURCE only, which Swift's module of it is not made with.
int syncfs(int file);
