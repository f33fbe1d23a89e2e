// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/* Random overwrites through dhara over memory: the counterpart of Overwrites.java, with the same numbers. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "dhara/map.h"

#define WRITES 1000000L
#define GC_RATIO 4

static uint8_t *cells;
static size_t page_bytes;
static size_t block_bytes;

int dhara_nand_is_bad(const struct dhara_nand *n, dhara_block_t b)
{
    return 0;
}

void dhara_nand_mark_bad(const struct dhara_nand *n, dhara_block_t b)
{
}

int dhara_nand_erase(const struct dhara_nand *n, dhara_block_t b, dhara_error_t *err)
{
    memset(cells + b * block_bytes, 0xff, block_bytes);
    return 0;
}

int dhara_nand_prog(const struct dhara_nand *n, dhara_page_t p, const uint8_t *data, dhara_error_t *err)
{
    memcpy(cells + p * page_bytes, data, page_bytes);
    return 0;
}

int dhara_nand_is_free(const struct dhara_nand *n, dhara_page_t p)
{
    const uint8_t *page = cells + p * page_bytes;

    for (size_t i = 0; i < page_bytes; i++) {
        if (page[i] != 0xff) {
            return 0;
        }
    }
    return 1;
}

int dhara_nand_read(const struct dhara_nand *n, dhara_page_t p, size_t offset, size_t length, uint8_t *data,
        dhara_error_t *err)
{
    memcpy(data, cells + p * page_bytes + offset, length);
    return 0;
}

int dhara_nand_copy(const struct dhara_nand *n, dhara_page_t src, dhara_page_t dst, dhara_error_t *err)
{
    memcpy(cells + dst * page_bytes, cells + src * page_bytes, page_bytes);
    return 0;
}

static uint64_t state = 3;

static uint32_t below(uint32_t bound)
{
    state += 0x9E3779B97F4A7C15ull;
    uint64_t z = (state ^ state >> 32) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ z >> 29) * 0x94D049BB133111EBull;
    z ^= z >> 32;
    return (uint32_t)((z >> 32) * bound >> 32);
}

static int log2_of(long number)
{
    return 63 - __builtin_clzl((unsigned long)number);
}

static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

/* Arguments: bytes of a page, pages of a block, blocks, logical pages that are overwritten. */
int main(int argc, char **argv)
{
    page_bytes = (size_t)atol(argv[1]);
    block_bytes = page_bytes * (size_t)atol(argv[2]);
    const struct dhara_nand nand = {
        .log2_page_size = (uint8_t)log2_of(atol(argv[1])),
        .log2_ppb = (uint8_t)log2_of(atol(argv[2])),
        .num_blocks = (unsigned)atol(argv[3]),
    };
    const uint32_t used = (uint32_t)atol(argv[4]);
    uint8_t *work = malloc(page_bytes);
    uint8_t *data = calloc(1, page_bytes);
    struct dhara_map map;
    dhara_error_t err;

    cells = malloc(nand.num_blocks * block_bytes);
    memset(cells, 0xff, nand.num_blocks * block_bytes);
    dhara_map_init(&map, &nand, work, GC_RATIO);
    dhara_map_resume(&map, &err);
    for (uint32_t page = 0; page < used; page++) {
        if (dhara_map_write(&map, page, data, &err) < 0) {
            return 1;
        }
    }
    const double began = seconds();
    for (long i = 0; i < WRITES; i++) {
        data[i & 511]++;
        if (dhara_map_write(&map, below(used), data, &err) < 0) {
            return 1;
        }
    }
    printf("%.3f\n", WRITES / (seconds() - began) / 1e6);
    return 0;
}
