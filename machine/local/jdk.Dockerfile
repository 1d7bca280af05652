# SPDX-License-Identifier: Apache-2.0
# A JDK that can download: for docker/trial/Dockerfile. The context has the certificate authorities that this machine trusts
# in addition, such as that of its proxy.
FROM kcexchange/java:17
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends openjdk-17-jdk-headless curl \
    && rm -rf /var/lib/apt/lists/* /var/cache/apt/archives/*.deb
COPY . /usr/local/share/ca-certificates/
RUN update-ca-certificates
