# SPDX-License-Identifier: Apache-2.0

resource "keycloak_openid_client" "portal" {
  realm_id              = keycloak_realm.exchange.id
  client_id             = "portal"
  access_type           = "CONFIDENTIAL"
  standard_flow_enabled = true
  valid_redirect_uris   = ["https://portal.example.com/callback"]
  full_scope_allowed    = false
}

resource "keycloak_openid_audience_protocol_mapper" "portal_orders" {
  realm_id                 = keycloak_realm.exchange.id
  client_id                = keycloak_openid_client.portal.id
  name                     = "audience of orders"
  included_custom_audience = "https://orders.example.com"
}

resource "keycloak_generic_protocol_mapper" "portal_may_act" {
  realm_id        = keycloak_realm.exchange.id
  client_id       = keycloak_openid_client.portal.id
  name            = "may act orders"
  protocol        = "openid-connect"
  protocol_mapper = "pingone-may-act-mapper"
  config = {
    "may.act.client.id" = keycloak_openid_client.orders.client_id
  }
}

resource "keycloak_openid_client" "orders" {
  realm_id                 = keycloak_realm.exchange.id
  client_id                = "orders"
  access_type              = "CONFIDENTIAL"
  service_accounts_enabled = true
  full_scope_allowed       = false
  extra_config = {
    "pingone.token.exchange.enabled"            = "true"
    "pingone.token.exchange.accepted.audiences" = "https://orders.example.com##https://orders.example.org"
  }
}

resource "keycloak_openid_audience_protocol_mapper" "orders_stock_api" {
  realm_id                 = keycloak_realm.exchange.id
  client_id                = keycloak_openid_client.orders.id
  name                     = "audience stock-api"
  included_client_audience = keycloak_openid_client.stock_api.client_id
}

resource "keycloak_openid_client" "stock_api" {
  realm_id           = keycloak_realm.exchange.id
  client_id          = "stock-api"
  access_type        = "CONFIDENTIAL"
  full_scope_allowed = false
}

resource "keycloak_openid_client" "edge_gateway" {
  realm_id                  = keycloak_realm.exchange.id
  client_id                 = "edge-gateway"
  name                      = "Edge gateway"
  access_type               = "CONFIDENTIAL"
  service_accounts_enabled  = true
  client_authenticator_type = "gateway-credential"
  extra_config = {
    "pingone.gateway.type"         = "API_GATEWAY_INTEGRATION"
    "pingone.gateway.applications" = keycloak_openid_client.orders.client_id
  }

  # Another client would be another gateway: its credentials would be lost.
  lifecycle {
    prevent_destroy = true
  }
}
