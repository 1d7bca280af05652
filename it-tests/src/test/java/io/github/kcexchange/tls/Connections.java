// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.tls;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS connections that trust this run's {@link Authority}, each client with its certificate or without one. */
public final class Connections {
    private static final Map<Certificate, HttpClient> CLIENTS = new ConcurrentHashMap<>();

    private Connections() {}

    public static HttpClient withoutCertificate() {
        return Anonymous.CLIENT;
    }

    public static HttpClient of(Certificate certificate) {
        return CLIENTS.computeIfAbsent(certificate, own -> client(keys(own)));
    }

    /** Created when the first test needs it. */
    private static final class Anonymous {
        private static final HttpClient CLIENT = client(new KeyManager[0]);
    }

    private static HttpClient client(KeyManager[] keys) {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(Authority.trust());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust.getTrustManagers(), null);
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(context)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyManager[] keys(Certificate certificate) {
        try {
            KeyStore store = certificate.store();
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, Authority.PASSWORD.toCharArray());
            return keys.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
