// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.HexFormat;

/**
 * Writes a certificate that is signed by its own RSA key (RFC 5280). The JDK has no class for it, and a process of its
 * keytool for each certificate would take as long as the key.
 */
final class SelfSignedCertificate {
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int UTF8_STRING = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;

    /** The algorithm sha256WithRSAEncryption with its parameters. */
    private static final byte[] ALGORITHM = HexFormat.of().parseHex("300d06092a864886f70d01010b0500");

    /** The type of the attribute commonName. */
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");

    private static final byte[] NO_UNUSED_BITS = {0};

    private SelfSignedCertificate() {}

    /** Returns the certificate in DER. */
    static byte[] of(KeyPair pair, String commonName) {
        byte[] text = element(UTF8_STRING, commonName.getBytes(StandardCharsets.UTF_8));
        byte[] name = element(SEQUENCE, element(SET, element(SEQUENCE, COMMON_NAME, text)));
        byte[] validity = element(SEQUENCE, time("200101000000Z"), time("491231235959Z"));
        byte[] serialNumber = element(INTEGER, BigInteger.ONE.toByteArray());
        byte[] publicKey = pair.getPublic().getEncoded();
        byte[] signed = element(SEQUENCE, serialNumber, ALGORITHM, name, validity, name, publicKey);
        byte[] signature = signature(pair.getPrivate(), signed);
        return element(SEQUENCE, signed, ALGORITHM, element(BIT_STRING, NO_UNUSED_BITS, signature));
    }

    private static byte[] time(String utc) {
        return element(UTC_TIME, utc.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] signature(PrivateKey key, byte[] text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        element.writeBytes(length(content.size()));
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    /** A length of 128 or more is written after the number of its bytes. */
    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + Byte.SIZE - 1) / Byte.SIZE;
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.write(0x80 | bytes);
        for (int i = bytes - 1; i >= 0; i--) {
            encoded.write(length >> (i * Byte.SIZE));
        }
        return encoded.toByteArray();
    }
}
