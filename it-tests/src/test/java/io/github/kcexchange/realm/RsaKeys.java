// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Generates RSA keys of 2048 bits with little CPU time, for tests only: it combines each two of a few primes. Two keys
 * with a common prime show each other's private key.
 */
public final class RsaKeys {
    private static final BigInteger EXPONENT = RSAKeyGenParameterSpec.F4;
    private static final int PRIME_BITS = 1024;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<BigInteger> PRIMES = new ArrayList<>();

    /** The number of the other primes that the newest prime was combined with. */
    private static int combined;

    private RsaKeys() {}

    /** Returns a pair that it has not returned before. */
    static synchronized KeyPair next() {
        while (combined >= PRIMES.size() - 1) {
            PRIMES.add(prime());
            combined = 0;
        }
        return pair(PRIMES.get(PRIMES.size() - 1), PRIMES.get(combined++));
    }

    /** Returns a key that it has not returned before, in the form of a JWK (RFC 7517). */
    public static RSAKey.Builder jwk() {
        KeyPair pair = next();
        return new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey((RSAPrivateCrtKey) pair.getPrivate());
    }

    /** Sets the two highest bits, so that each product has 2048 bits. */
    private static BigInteger prime() {
        BigInteger prime = new BigInteger(PRIME_BITS, RANDOM)
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
