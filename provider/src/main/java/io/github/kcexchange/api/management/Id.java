// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

/** A thing that is only named. */
record Id(String id) {}
