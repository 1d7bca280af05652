# SPDX-License-Identifier: Apache-2.0
"""Needs a Keycloak with the demo realm at KEYCLOAK_URL, for example that of ./demo."""

import contextlib
import http.server
import io
import json
import os
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse
import urllib.request
import uuid
from base64 import urlsafe_b64encode
from pathlib import Path

import gateway

SERVER = os.environ.get("KEYCLOAK_URL", "http://localhost:8080")
USERS = f"{SERVER}/admin/realms/demo/users?briefRepresentation=true"


class Clock:
    """A clock that moves when the test says so, and when the gateway sleeps."""

    def __init__(self):
        self.now = 1000.0
        self.slept = []

    def read(self):
        return self.now

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds


def credential_with(claims):
    return "." + urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=") + "."


def quiet():
    return contextlib.redirect_stderr(io.StringIO())


class StubbedServerTest(unittest.TestCase):
    """Answers that Keycloak does not give on request."""

    def setUp(self):
        self.answers = []
        self.requests = 0
        self.sent = None
        self.authorizations = []
        test = self

        class Endpoint(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                test.requests += 1
                form = urllib.parse.parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                test.sent = form["subject_token"][0]
                status, body = test.answers.pop(0)
                self.send_response(status)
                self.end_headers()
                self.wfile.write(json.dumps(body).encode())

            def do_GET(self):
                test.authorizations.append(self.headers["Authorization"])
                if self.path == "/moved":
                    self.send_response(302)
                    self.send_header("Location", "/elsewhere")
                else:
                    self.send_response(200)
                self.end_headers()

            def log_message(self, *arguments):
                pass

        server = http.server.HTTPServer(("127.0.0.1", 0), Endpoint)
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.address = f"http://127.0.0.1:{server.server_port}"
        self.credential = credential_with({"authUrl": self.address, "environmentId": "demo"})
        self.clock = Clock()
        self.token = gateway.GatewayToken(lambda: self.credential, self.clock.read, self.clock.sleep)

    def answer(self, *answers):
        self.answers.extend(answers)

    @staticmethod
    def issued(token):
        return 200, {"access_token": token, "expires_in": 300}

    def test_a_token_is_used_for_four_of_its_five_minutes(self):
        self.answer(self.issued("first"), self.issued("second"))
        self.assertEqual(self.token.current(), "first")
        self.clock.now += 239
        self.assertEqual(self.token.current(), "first")
        self.assertEqual(self.requests, 1)
        self.clock.now += 1
        self.assertEqual(self.token.current(), "second")

    def test_while_the_server_is_away_the_present_token_is_used_until_it_expires(self):
        self.answer(self.issued("first"), (503, {}), (502, {}), self.issued("second"))
        self.token.current()
        self.clock.now += 241
        with quiet():
            self.assertEqual(self.token.current(), "first")
            self.assertEqual(self.token.current(), "first")
        self.assertEqual(self.requests, 2)
        self.assertEqual(self.clock.slept, [])
        self.clock.now += 59
        with quiet():
            self.assertEqual(self.token.current(), "second")
        self.assertEqual(len(self.clock.slept), 1)

    def test_the_delay_between_attempts_doubles_up_to_a_limit(self):
        self.answer(*[(503, {})] * 8, (429, {}), self.issued("first"))
        with quiet():
            self.assertEqual(self.token.current(), "first")
        for delay, longest in zip(self.clock.slept, [1, 2, 4, 8, 16, 32, 32, 32, 32], strict=True):
            self.assertLessEqual(delay, longest)
            self.assertGreaterEqual(delay, longest / 2)

    def test_a_success_ends_the_back_off(self):
        self.answer((503, {}), (503, {}), self.issued("first"), (503, {}), self.issued("second"))
        with quiet():
            self.token.current()
            self.clock.now += 300
            self.assertEqual(self.token.current(), "second")
        self.assertLessEqual(self.clock.slept[-1], 1)

    def test_a_new_credential_is_used_for_the_next_token(self):
        self.answer(self.issued("first"), self.issued("second"))
        self.token.current()
        self.credential += "new"
        self.clock.now += 240
        self.assertEqual(self.token.current(), "second")
        self.assertEqual(self.sent, self.credential)

    def test_no_credential_is_sent_without_tls(self):
        elsewhere = credential_with({"authUrl": "http://keycloak.example.com/realms/demo", "environmentId": "demo"})
        with self.assertRaisesRegex(gateway.Rejected, "without TLS"):
            gateway.exchange(elsewhere)

    def test_a_file_without_a_credential_stops_the_gateway(self):
        no_address = credential_with({"authUrl": 1, "environmentId": "demo"})
        for text in ("", "secret", "secret.secret.secret", "a.\ufffd.b", ".W10.", ".e30.", no_address):
            with self.subTest(text), self.assertRaises(gateway.Rejected) as caught:
                gateway.exchange(text)
            self.assertEqual(str(caught.exception), "The file contains no gateway credential.")

    def test_the_target_of_a_redirect_does_not_get_the_token(self):
        self.assertEqual(gateway.call(f"{self.address}/moved", "issued"), "HTTP 200: ")
        self.assertEqual(self.authorizations, ["Bearer issued", None])

    def test_a_rejection_is_final_and_says_why(self):
        self.answer((400, {"error": "invalid_request", "error_description": "not accepted"}))
        with self.assertRaisesRegex(gateway.Rejected, "HTTP 400: not accepted"):
            self.token.current()
        self.assertEqual(self.requests, 1)


class Administrator:
    """Creates and removes gateways over the management API."""

    GATEWAYS = f"{SERVER}/admin/realms/demo/pingone/v1/environments/demo/gateways"

    def __init__(self):
        form = {"grant_type": "password", "client_id": "admin-cli", "username": "admin", "password": "admin"}
        request = urllib.request.Request(
            f"{SERVER}/realms/master/protocol/openid-connect/token", urllib.parse.urlencode(form).encode())
        with urllib.request.urlopen(request, timeout=30) as answer:
            self._token = json.load(answer)["access_token"]

    def send(self, method, url, body=None):
        request = urllib.request.Request(url, method=method, headers={"Authorization": f"Bearer {self._token}"})
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read() or "null")

    def create_gateway(self):
        return self.send("POST", self.GATEWAYS, {
            "name": f"Sample {uuid.uuid4()}", "type": "API_GATEWAY_INTEGRATION", "enabled": True})["id"]

    def create_credential(self, gateway_id):
        return self.send("POST", f"{self.GATEWAYS}/{gateway_id}/credentials")

    def revoke(self, gateway_id, credential_id):
        self.send("DELETE", f"{self.GATEWAYS}/{gateway_id}/credentials/{credential_id}")

    def permit_to_view_users(self, gateway_id):
        clients = f"{SERVER}/admin/realms/demo/clients"
        client = self.send("GET", f"{clients}?clientId=realm-management")[0]["id"]
        role = self.send("GET", f"{clients}/{client}/roles/view-users")["id"]
        self.send("POST", f"{self.GATEWAYS}/{gateway_id}/roleAssignments", {
            "role": {"id": role}, "scope": {"id": "demo", "type": "ENVIRONMENT"}})

    def delete_gateway(self, gateway_id):
        self.send("DELETE", f"{self.GATEWAYS}/{gateway_id}")


class KeycloakTest(unittest.TestCase):

    def setUp(self):
        self.administrator = Administrator()
        self.id = self.administrator.create_gateway()
        self.addCleanup(self.administrator.delete_gateway, self.id)
        self.administrator.permit_to_view_users(self.id)
        created = self.administrator.create_credential(self.id)
        self.credential_id, self.credential = created["id"], created["credential"]
        self.clock = Clock()
        self.token = gateway.GatewayToken(lambda: self.credential, self.clock.read, self.clock.sleep)

    def test_the_token_is_the_gateways_and_valid_for_five_minutes(self):
        answer = gateway.exchange(self.credential)
        self.assertEqual(answer["expires_in"], 300)
        self.assertNotIn("refresh_token", answer)
        issued = gateway.claims(answer["access_token"])
        self.assertEqual(issued["exp"] - issued["iat"], 300)
        self.assertEqual(issued["gateway_id"], self.id)
        self.assertEqual(issued["gateway_credential_id"], self.credential_id)
        self.assertEqual(issued["azp"], self.id)
        self.assertEqual(issued["aud"], "realm-management")
        self.assertNotIn("act", issued)

    def test_the_api_accepts_each_token(self):
        first = self.token.current()
        self.assert_users(first)
        self.clock.now += 240
        second = self.token.current()
        self.assertNotEqual(gateway.claims(first)["jti"], gateway.claims(second)["jti"])
        self.assert_users(second)

    def test_a_revoked_credential_stops_the_gateway(self):
        self.token.current()
        self.administrator.revoke(self.id, self.credential_id)
        self.clock.now += 240
        with self.assertRaisesRegex(gateway.Rejected, "HTTP 400: The gateway credential is not accepted"):
            self.token.current()

    def test_the_command_calls_the_api_until_the_credential_is_revoked(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "credential")
            file.write_text(self.credential, encoding="ascii")
            file.chmod(0o600)
            self.assertIn("HTTP 200: ", self.run_command(file, lines=1))
            self.administrator.revoke(self.id, self.credential_id)
            self.assertIn("stopped, because the credential is rejected", self.run_command(file, lines=0))

    def run_command(self, file, lines):
        """The command's output: its first lines, or all of it if it stops by itself with status 1."""
        command = [sys.executable, gateway.__file__, USERS]
        environment = {**os.environ, "GATEWAY_CREDENTIAL_FILE": str(file)}
        with subprocess.Popen(command, env=environment, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
            try:
                if lines:
                    return "".join(process.stdout.readline() for _ in range(lines))
                output, _ = process.communicate(timeout=30)
                self.assertEqual(process.returncode, 1)
                return output
            finally:
                process.kill()

    def assert_users(self, token):
        answer = gateway.call(USERS, token)
        self.assertRegex(answer, "^HTTP 200: ")
        self.assertIn('"username":"alice"', answer)


if __name__ == "__main__":
    unittest.main()
