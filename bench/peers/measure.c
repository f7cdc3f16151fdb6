/*
 * measure OUT PROGRAM ARGUMENT...: runs the program and writes to OUT its wall time in seconds, the most memory it held in KiB, and
 * its processor time in seconds. A program of its own, because the memory of a process counts what it was forked from.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **values) {
  if (count < 3) return 2;
  struct timespec begin, end;
  struct rusage used;
  int status;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  pid_t child = fork();
  if (child < 0) return 2;
  if (child == 0) {
    execvp(values[2], values + 2);
    perror(values[2]);
    _exit(127);
  }
  if (wait4(child, &status, 0, &used) < 0) return 2;
  clock_gettime(CLOCK_MONOTONIC, &end);
  double wall = (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9;
  FILE *out = fopen(values[1], "w");
  if (out == NULL) return 2;
  fprintf(out, "%.6f %ld %.6f\n", wall, used.ru_maxrss, seconds(used.ru_utime) + seconds(used.ru_stime));
  fclose(out);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
