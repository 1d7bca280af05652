// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

/** A thing that is only named. */
record Id(String id) {}
