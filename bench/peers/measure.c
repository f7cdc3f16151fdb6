/*
 * measure OUT PROGRAM ARGUMENT...: runs the program and writes to OUT its wall time in seconds, the most memory it held in KiB, and
 * its processor time in seconds. A program that takes 25 minutes is stopped, and has failed. Memory is why it is a program of its
 * own: what a process holds is counted from what it was forked from.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Seconds; what takes longer has failed. */
#define MOST 1500

static pid_t child;

static void give_up(int signal) {
  (void)signal;
  kill(child, SIGKILL);
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **values) {
  if (count < 3) return 2;
  struct timespec begin, end;
  struct rusage used;
  int status;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  child = fork();
  if (child < 0) return 2;
  if (child == 0) {
    execvp(values[2], values + 2);
    perror(values[2]);
    _exit(127);
  }
  signal(SIGALRM, give_up);
  alarm(MOST);
  if (wait4(child, &status, 0, &used) < 0) return 2;
  clock_gettime(CLOCK_MONOTONIC, &end);
  double wall = (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9;
  FILE *out = fopen(values[1], "w");
  if (out == NULL) return 2;
  fprintf(out, "%.6f %ld %.6f\n", wall, used.ru_maxrss, seconds(used.ru_utime) + seconds(used.ru_stime));
  fclose(out);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
