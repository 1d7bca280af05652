// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

/** A reference to a resource by its id. */
record Id(String id) {}
