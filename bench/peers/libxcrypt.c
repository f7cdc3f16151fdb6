/*
 * libxcrypt hash THREADS COST:  reads passwords, one a line, and prints their hashes in that order.
 * libxcrypt verify THREADS:     reads `password TAB hash` lines; exits 1 and says how many when one is not that password's.
 */
#include <crypt.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SETTING "$2b$"

static char **lines;
static char (*hashes)[CRYPT_OUTPUT_SIZE];
static size_t total;
static unsigned long cost;
static atomic_size_t next, wrong;

static void read_lines(void) {
  char *line = NULL;
  size_t room = 0, most = 0;
  ssize_t length;
  while ((length = getline(&line, &room, stdin)) >= 0) {
    if (length > 0 && line[length - 1] == '\n') line[length - 1] = '\0';
    if (total == most) lines = realloc(lines, (most = most == 0 ? 1024 : 2 * most) * sizeof *lines);
    lines[total++] = strdup(line);
  }
  free(line);
}

static void *hash(void *unused) {
  struct crypt_data data = {0};
  char salt[CRYPT_GENSALT_OUTPUT_SIZE];
  for (size_t at; (at = atomic_fetch_add(&next, 1)) < total;) {
    crypt_gensalt_rn(SETTING, cost, NULL, 0, salt, sizeof salt);
    strcpy(hashes[at], crypt_r(lines[at], salt, &data));
  }
  return unused;
}

static void *verify(void *unused) {
  struct crypt_data data = {0};
  for (size_t at; (at = atomic_fetch_add(&next, 1)) < total;) {
    char *tab = strchr(lines[at], '\t');
    if (tab != NULL) *tab = '\0';
    if (tab == NULL || strcmp(crypt_r(lines[at], tab + 1, &data), tab + 1) != 0) atomic_fetch_add(&wrong, 1);
  }
  return unused;
}

int main(int count, char **values) {
  if (count < 3) return 2;
  int hashing = strcmp(values[1], "hash") == 0;
  size_t threads = strtoul(values[2], NULL, 10);
  cost = count > 3 ? strtoul(values[3], NULL, 10) : 10;
  read_lines();
  hashes = calloc(total, sizeof *hashes);
  pthread_t *workers = calloc(threads, sizeof *workers);
  for (size_t at = 0; at < threads; at++) pthread_create(&workers[at], NULL, hashing ? hash : verify, NULL);
  for (size_t at = 0; at < threads; at++) pthread_join(workers[at], NULL);
  if (hashing) for (size_t at = 0; at < total; at++) puts(hashes[at]);
  if (wrong > 0) fprintf(stderr, "%zu of %zu hashes are wrong\n", (size_t)wrong, total);
  return wrong > 0;
}
