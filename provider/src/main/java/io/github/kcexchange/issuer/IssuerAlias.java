// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The alias of a new identity provider. Administrators link users to the issuer by this alias. */
public final class IssuerAlias {

    /** The characters that an address and a list of aliases can contain unchanged. */
    private static final Pattern PERMITTED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_DERIVED = 80;

    private IssuerAlias() {}

    /** Whether an administrator may choose the alias. */
    public static boolean isPermitted(String alias) {
        return PERMITTED.matcher(alias).matches();
    }

    /**
     * Derives a free alias from a name. {@code My Issuer} becomes {@code my-issuer}, or {@code my-issuer-2} if
     * {@code my-issuer} is taken.
     */
    static String of(String name, Predicate<String> isFree) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String joined = OTHER.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        String cut = joined.substring(0, Math.min(joined.length(), LONGEST_DERIVED));
        String base = cut.isEmpty() ? "trusted-issuer" : cut;
        return Stream.concat(Stream.of(base), IntStream.iterate(2, i -> i + 1).mapToObj(i -> base + "-" + i))
                .filter(isFree)
                .findFirst()
                .orElseThrow();
    }
}
