# SPDX-License-Identifier: Apache-2.0
# A realm to measure in: $realm names it, $users is the number of its users.
# Every client that is compared with another one has the same scopes, mappers and rights as that one.

def audience($client):
  {
    name: "audience \($client)",
    protocol: "openid-connect",
    protocolMapper: "oidc-audience-mapper",
    config: {"included.client.audience": $client, "access.token.claim": "true", "introspection.token.claim": "true"}
  };

def may_act($client):
  {
    name: "may act \($client)",
    protocol: "openid-connect",
    protocolMapper: "pingone-may-act-mapper",
    config: {"may.act.client.id": $client}
  };

def exchanging: {"pingone.token.exchange.enabled": "true"};

def client($id; $mappers; $attributes):
  {
    clientId: $id,
    secret: "bench-only-\($id)",
    publicClient: false,
    standardFlowEnabled: false,
    serviceAccountsEnabled: true,
    directAccessGrantsEnabled: true,
    protocolMappers: $mappers,
    attributes: $attributes
  };

{
  realm: $realm,
  enabled: true,
  sslRequired: "none",
  # The subject tokens have to outlive the measurement, and nobody measures how passwords are hashed.
  accessTokenLifespan: 86400,
  ssoSessionIdleTimeout: 86400,
  ssoSessionMaxLifespan: 172800,
  passwordPolicy: "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)",
  # One actor behind another is a chain to measure, and a third one is refused.
  attributes: {"pingone.exchange.max-chain-depth": "2"},
  users: [
    range($users) | {
      username: "user-\(.)",
      firstName: "User",
      lastName: "\(.)",
      email: "user-\(.)@example.org",
      emailVerified: true,
      enabled: true,
      credentials: [{type: "password", value: "bench-only"}]
    }
  ],
  clients: ([
    client("backend"; []; {}),
    client("front"; [audience("stock-app"), audience("app")]; {}),
    client("front-may-act"; [audience("app"), audience("other")] + (if $extension then [may_act("app")] else [] end); {}),
    client("stock-app"; [audience("backend")]; {"standard.token.exchange.enabled": "true"}),
    client("app"; [audience("backend")]; exchanging),
    client("app-without-grant"; [audience("backend")]; {}),
    client("app-with-consent"; [audience("backend")]; exchanging) + {consentRequired: true},
    client("app-with-certificate"; [audience("backend")];
      exchanging + {"tls.client.certificate.bound.access.tokens": "true"}),
    client("public-app"; [audience("backend")]; exchanging)
      + {publicClient: true, serviceAccountsEnabled: false},
    client("short-lived"; [audience("app")]; {"access.token.lifespan": "1"}),
    client("other"; [audience("app")]; exchanging)
  ] + (if $extension then [
    # Each acts for the token of the one before it, and the last one for its own, too.
    client("front-first"; [audience("first"), may_act("first")]; {}),
    client("first"; [audience("second"), may_act("second")]; exchanging),
    client("second"; [audience("backend"), audience("third"), may_act("third")]; exchanging),
    client("third"; [may_act("third")]; exchanging),
    # Another way into the chain, by a client that will be deleted.
    client("front-gone"; [audience("gone"), may_act("gone")]; {}),
    client("gone"; [audience("second"), may_act("second")]; exchanging)
  ] else [] end))
}
