// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.tls;

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
import java.util.ArrayList;
import java.util.List;

/** The certification authority of this run, by the JDK's keytool. Its keys are useless after the run. */
public final class Authority {
    /** The password of every key store: they contain test keys only. */
    public static final String PASSWORD = "changeit";

    private static final String OWN = "authority";
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
        make(OWN, "-ext", "bc:critical=ca:true");
    }

    /** A new certificate with its own key. */
    public static Certificate issue(String commonName) {
        return AUTHORITY.issued(commonName);
    }

    /** A certificate of a server at this address. */
    public static Certificate issueForServer(String host) {
        return AUTHORITY.issued(host, "-ext", "san=" + (host.matches("[0-9.]+") ? "ip:" : "dns:") + host);
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
        make(commonName, options.toArray(String[]::new));
        try {
            KeyStore one = empty();
            var protection = new PasswordProtection(PASSWORD.toCharArray());
            one.setEntry(commonName, all().getEntry(commonName, protection), protection);
            return new Certificate(commonName, one);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make(String commonName, String... options) {
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
                "CN=" + commonName,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1"));
        command.addAll(List.of(options));
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

    private KeyStore all() throws GeneralSecurityException {
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
