# SPDX-License-Identifier: Apache-2.0
# The clients of realm.json for the provider keycloak/keycloak. The provider reads the address of the server and the
# administrator from the environment (KEYCLOAK_URL, KEYCLOAK_CLIENT_ID, KEYCLOAK_USER, KEYCLOAK_PASSWORD).

terraform {
  required_providers {
    keycloak = {
      source  = "keycloak/keycloak"
      version = ">= 5.0.0"
    }
  }
}

variable "realm" {
  type    = string
  default = "exchange"
}

resource "keycloak_realm" "exchange" {
  realm   = var.realm
  enabled = true
}
