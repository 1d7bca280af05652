# SPDX-License-Identifier: Apache-2.0
# Lists that are numbered from 1.

function median(list, n) { return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2 }

# Quartiles: between them lies the middle half of the list.
function lower(list, n) { return list[int((n + 3) / 4)] }

function upper(list, n) { return list[n + 1 - int((n + 3) / 4)] }

function sorted(list, n,    i, j, held) {
  for (i = 2; i <= n; i++) {
    held = list[i]
    for (j = i - 1; j > 0 && list[j] > held; j--) list[j + 1] = list[j]
    list[j + 1] = held
  }
}
