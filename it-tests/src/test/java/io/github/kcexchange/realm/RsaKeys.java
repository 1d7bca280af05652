// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Generates RSA keys of 2048 bits with little CPU time, for tests only: it combines each two of a few primes. Two keys
 * with a common prime show each other's private key.
 */
final class RsaKeys {
    private static final BigInteger EXPONENT = RSAKeyGenParameterSpec.F4;
    private static final int PRIME_BITS = 1024;

    private final SecureRandom random = new SecureRandom();
    private final List<BigInteger> primes = new ArrayList<>();

    /** The number of the other primes that the newest prime was combined with. */
    private int combined;

    /** Returns a pair that it has not returned before. */
    synchronized KeyPair next() {
        while (combined >= primes.size() - 1) {
            primes.add(prime());
            combined = 0;
        }
        return pair(primes.get(primes.size() - 1), primes.get(combined++));
    }

    /** Sets the two highest bits, so that each product has 2048 bits. */
    private BigInteger prime() {
        BigInteger prime = new BigInteger(PRIME_BITS, random)
                .setBit(PRIME_BITS - 1)
                .setBit(PRIME_BITS - 2)
                .nextProbablePrime();
        boolean isUnsuitable = prime.mod(EXPONENT).equals(BigInteger.ONE);
        return isUnsuitable ? prime() : prime;
    }

    private static KeyPair pair(BigInteger p, BigInteger q) {
        BigInteger modulus = p.multiply(q);
        BigInteger beforeP = p.subtract(BigInteger.ONE);
        BigInteger beforeQ = q.subtract(BigInteger.ONE);
        BigInteger secret = EXPONENT.modInverse(beforeP.multiply(beforeQ));
        var own = new RSAPrivateCrtKeySpec(
                modulus, EXPONENT, secret, p, q, secret.mod(beforeP), secret.mod(beforeQ), q.modInverse(p));
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return new KeyPair(rsa.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)), rsa.generatePrivate(own));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
