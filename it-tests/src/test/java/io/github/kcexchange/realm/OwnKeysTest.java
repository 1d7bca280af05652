// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The keys of new realms. */
final class OwnKeysTest {

    @Test
    void theCertificateOfAKeyIsSignedByTheKey() throws Exception {
        KeyPair pair = RsaKeys.next();
        byte[] encoded = SelfSignedCertificate.of(pair, "r-1");
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        var certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded));
        certificate.verify(pair.getPublic());
        assertThat(certificate.getPublicKey()).isEqualTo(pair.getPublic());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=r-1");
    }

    @Test
    void eachKeyIsAnotherOneOf2048Bits() {
        Stream<BigInteger> moduli =
                Stream.generate(RsaKeys::next).limit(6).map(pair -> ((RSAPublicKey) pair.getPublic()).getModulus());
        assertThat(moduli).doesNotHaveDuplicates().allMatch(modulus -> modulus.bitLength() == 2048);
    }

    @Test
    void theTwoKeysOfARealmAreInNoOtherRealm() {
        assertThat(Stream.of("r-1", "r-2").flatMap(OwnKeysTest::privateKeys))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    private static Stream<String> privateKeys(String realm) {
        return OwnKeys.of(realm).values().stream()
                .flatMap(List::stream)
                .map(key -> key.getConfig().getFirst("privateKey"))
                .filter(Objects::nonNull);
    }
}
