// SPDX-License-Identifier: Apache-2.0
/** Defines the outcome of an exchange: the answer with its event. */
package io.github.kcexchange.contract;
