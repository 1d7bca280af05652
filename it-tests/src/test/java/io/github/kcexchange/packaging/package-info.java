// SPDX-License-Identifier: Apache-2.0
/** Tests the content of the JARs. */
package io.github.kcexchange.packaging;
