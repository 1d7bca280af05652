// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.tls;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The certification authority of this run, by the JDK's keytool. Its keys are useless after the run. */
public final class Authority {
    /** The password of every key store: they contain test keys only. */
    public static final String PASSWORD = "changeit";

    private static final String OWN = "authority";
    private static final List<String> EC = List.of("-keyalg", "EC", "-groupname", "secp256r1");
    private static final List<String> RSA = List.of("-keyalg", "RSA", "-keysize", "2048");
    private static final Authority AUTHORITY = new Authority();

    private final Path store;

    private Authority() {
        try {
            Path folder = Files.createTempDirectory("authority");
            store = folder.resolve("keys.p12");
            // The name given last comes first.
            folder.toFile().deleteOnExit();
            store.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        make(OWN, EC, List.of("-ext", "bc:critical=ca:true"));
    }

    /** A new certificate with its own key. */
    public static Certificate issue(String commonName) {
        return AUTHORITY.issued(commonName);
    }

    /** A certificate of a server at this address. */
    public static Certificate issueForServer(String host) {
        return AUTHORITY.issued(host, "-ext", "san=" + (host.matches("[0-9.]+") ? "ip:" : "dns:") + host);
    }

    /** A new RSA key with a certificate that it signed itself. */
    public static RSAKey selfSigned() {
        return AUTHORITY.signedByItself("self-signed-" + UUID.randomUUID());
    }

    /** The trust store that trusts every certificate of this run. */
    public static KeyStore trust() {
        try {
            KeyStore trust = empty();
            trust.setCertificateEntry(OWN, AUTHORITY.all().getCertificate(OWN));
            return trust;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same as a PKCS#12 file for {@link #PASSWORD}. */
    public static byte[] trustFile() {
        return bytes(trust());
    }

    static byte[] bytes(KeyStore store) {
        var bytes = new ByteArrayOutputStream();
        try {
            store.store(bytes, PASSWORD.toCharArray());
            return bytes.toByteArray();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized Certificate issued(String commonName, String... extension) {
        List<String> options = new ArrayList<>(List.of("-signer", OWN));
        options.addAll(List.of(extension));
        make(commonName, EC, options);
        try {
            KeyStore one = empty();
            var protection = new PasswordProtection(PASSWORD.toCharArray());
            one.setEntry(commonName, all().getEntry(commonName, protection), protection);
            return new Certificate(commonName, one);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized RSAKey signedByItself(String commonName) {
        make(commonName, RSA, List.of());
        try {
            KeyStore all = all();
            X509Certificate certificate = (X509Certificate) all.getCertificate(commonName);
            return new RSAKey.Builder((RSAPublicKey) certificate.getPublicKey())
                    .privateKey((RSAPrivateKey) all.getKey(commonName, PASSWORD.toCharArray()))
                    .keyID("forged")
                    .x509CertChain(List.of(Base64.encode(certificate.getEncoded())))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make(String commonName, List<String> key, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                commonName,
                "-dname",
                "CN=" + commonName));
        command.addAll(key);
        command.addAll(options);
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized KeyStore all() throws GeneralSecurityException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            all.load(in, PASSWORD.toCharArray());
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        try {
            empty.load(null, PASSWORD.toCharArray());
            return empty;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
