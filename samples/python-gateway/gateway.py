#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A gateway that holds one gateway credential and calls an API with the access tokens that it gets for it.

    GATEWAY_CREDENTIAL_FILE=FILE ./gateway.py URL [SECONDS]

requests URL every SECONDS (60) until the credential is no longer accepted. FILE is read again for each token.
"""

import base64
import http.client
import json
import os
import random
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

# A token is renewed after this share of its lifetime. The rest is the time that the server may be away unnoticed.
RENEWAL = 0.8
# Seconds between two attempts while the server is away: 1, 2, 4, 8, 16, 32, 32 ...
FIRST_DELAY = 1
LONGEST_DELAY = 32
TIMEOUT = 10


class Rejected(Exception):
    """The credential gives no token. The same request would be rejected again."""


class Unavailable(Exception):
    """The server cannot answer now. The same request may succeed later."""


def claims(jwt):
    """The claims of a JWT, without any verification."""
    payload = jwt.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))


def token_endpoint(credential):
    """The credential names its server. The gateway needs no other configuration."""
    try:
        named = claims(credential)
        address, environment = named["authUrl"], named["environmentId"]
        parts = urllib.parse.urlsplit(address)
    except (ValueError, LookupError, TypeError, AttributeError):
        # The faulty text is in none of these messages, because it can be a part of a credential.
        raise Rejected("The file contains no gateway credential.") from None
    # TLS is needed everywhere except on this machine, where the demo runs.
    if parts.scheme != "https" and parts.hostname not in ("localhost", "127.0.0.1"):
        raise Rejected("The credential names an address without TLS.")
    return f"{address}/{environment}/as/token"


def credential_in(file):
    """The credential in a file. A file, because other users of the machine can read arguments."""
    return Path(file).read_text(encoding="ascii", errors="replace").strip()


def exchange(credential):
    """The token endpoint's answer: access_token, expires_in (seconds) and others."""
    form = {
        "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
        "subject_token_type": "pingone_gateway_credential",
        "subject_token": credential,
    }
    # No client authentication: the credential is enough.
    request = urllib.request.Request(token_endpoint(credential), urllib.parse.urlencode(form).encode())
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            if error.code >= 500 or error.code == 429:
                raise Unavailable(f"HTTP {error.code}") from None
            raise Rejected(f"HTTP {error.code}: {description(error.read())}") from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        # No connection, a timeout, or an answer that is not JSON, for example of a proxy.
        raise Unavailable(str(error)) from None


def description(body):
    """What an error answer of RFC 6749, section 5.2, says."""
    try:
        answer = json.loads(body)
        return answer.get("error_description") or answer["error"]
    except (ValueError, KeyError, AttributeError):
        return "no description"


class GatewayToken:
    """The current access token of a gateway. Threads may share it.

    read_credential is called for each new token, so that a new credential needs no restart.
    """

    def __init__(self, read_credential, clock=time.monotonic, sleep=time.sleep):
        self._read_credential = read_credential
        self._clock = clock
        self._sleep = sleep
        self._lock = threading.Lock()
        self._token = None
        self._expires_at = self._renew_at = clock()
        self._failures = 0

    def current(self):
        """A valid access token. Waits while there is none; raises Rejected if there will be none."""
        with self._lock:
            if self._clock() >= self._renew_at:
                self._renew()
            while self._clock() >= self._expires_at:
                self._sleep(max(0, self._renew_at - self._clock()))
                self._renew()
            return self._token

    def _renew(self):
        # The lifetime begins at the server, at some time after this one.
        asked_at = self._clock()
        try:
            answer = exchange(self._read_credential())
        except Unavailable as problem:
            # The present token is used until it expires.
            delay = self._delay()
            print(f"gateway: no new token ({problem}), next attempt in {delay:.0f} s", file=sys.stderr)
            self._renew_at = self._clock() + delay
            return
        self._failures = 0
        self._token = answer["access_token"]
        self._renew_at = asked_at + RENEWAL * answer["expires_in"]
        self._expires_at = asked_at + answer["expires_in"]

    def _delay(self):
        delay = min(LONGEST_DELAY, FIRST_DELAY * 2 ** min(self._failures, 10))
        self._failures += 1
        # Many gateways lose the same server at the same time. They do not come back at the same time.
        return delay * random.uniform(0.5, 1)


def call(url, token):
    """One line about the API's answer."""
    request = urllib.request.Request(url)
    # urllib would also send an ordinary header to the target of a redirect, which can be another host.
    request.add_unredirected_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            return f"HTTP {answer.status}: {answer.read().decode(errors='replace')}"
    except urllib.error.HTTPError as error:
        with error:
            return f"HTTP {error.code}"
    except (OSError, http.client.HTTPException) as error:
        return f"no answer: {error}"


def main():
    if len(sys.argv) not in (2, 3) or "GATEWAY_CREDENTIAL_FILE" not in os.environ:
        sys.exit(__doc__)
    url, seconds = sys.argv[1], float((sys.argv[2:] or ["60"])[0])
    token = GatewayToken(lambda: credential_in(os.environ["GATEWAY_CREDENTIAL_FILE"]))
    try:
        while True:
            print(call(url, token.current()), flush=True)
            time.sleep(seconds)
    except Rejected as problem:
        sys.exit(f"gateway: stopped, because the credential is rejected. {problem}")
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
