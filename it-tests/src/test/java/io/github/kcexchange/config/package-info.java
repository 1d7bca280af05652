// SPDX-License-Identifier: Apache-2.0
/** Tests configuration as code (docs/configuration-as-code.md). */
package io.github.kcexchange.config;
