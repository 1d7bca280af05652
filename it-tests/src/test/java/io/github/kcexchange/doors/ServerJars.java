// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keycloak's own JAR files, as copied from a server.
 *
 * @param folder the folder that contains them
 */
record ServerJars(Path folder) {

    /** A class that uses one of these classes has their names in its constant pool. */
    private static final List<String> SIGNS = List.of(
            "org/keycloak/services/managers/AppAuthManager$BearerTokenAuthenticator",
            "org/keycloak/authorization/util/Tokens",
            "org/keycloak/TokenVerifier",
            "authenticateRealmAdminRequest",
            "createClientAccessToken",
            "extractAuthorizationHeaderToken",
            "generateAccessToken",
            "verifyIDToken",
            "verifyIdentityToken");

    private static final String TOKENS = "org/keycloak/models/TokenManager";

    /** These classes define the signs and are no doors themselves. */
    private static final Set<String> THE_SIGNS_THEMSELVES = Set.of(
            "org.keycloak.RSATokenVerifier",
            "org.keycloak.TokenVerifier",
            "org.keycloak.jose.jws.DefaultTokenManager",
            "org.keycloak.models.TokenManager");

    private static final List<String> FACTORIES = List.of(
            "org.keycloak.authentication.ClientAuthenticatorFactory",
            "org.keycloak.protocol.oidc.TokenExchangeProviderFactory",
            "org.keycloak.protocol.oidc.TokenIntrospectionProviderFactory",
            "org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory",
            "org.keycloak.services.clientregistration.ClientRegistrationProviderFactory",
            "org.keycloak.services.resource.RealmResourceProviderFactory",
            "org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory");

    /** Every class that verifies, decodes or issues tokens, and every provider of the SPIs that do. */
    Set<String> classesAtDoors() {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> jars = Files.list(folder)) {
            jars.filter(jar -> jar.getFileName().toString().startsWith("org.keycloak.keycloak-"))
                    .forEach(jar -> addFrom(jar, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.removeAll(THE_SIGNS_THEMSELVES);
        return found;
    }

    private static void addFrom(Path jar, Set<String> found) {
        try (FileSystem files = FileSystems.newFileSystem(jar);
                Stream<Path> all = Files.walk(files.getPath("/"))) {
            all.filter(Files::isRegularFile).forEach(file -> {
                String name = file.toString().substring(1);
                if (name.endsWith(".class")) {
                    if (hasASign(text(file))) {
                        found.add(name.replaceFirst("(\\$.*)?\\.class$", "").replace('/', '.'));
                    }
                } else if (FACTORIES.contains(name.replace("META-INF/services/", ""))) {
                    text(file)
                            .lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(found::add);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasASign(String constants) {
        return SIGNS.stream().anyMatch(constants::contains)
                || (constants.contains(TOKENS) && constants.contains("decode"));
    }

    /** Decodes each byte as one character, because the names are ASCII. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
