# SPDX-License-Identifier: Apache-2.0
# MariaDB 10.11 that is configured by the same variables as the official image.
FROM kcexchange/debian:bookworm
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends mariadb-server \
    && rm -rf /var/lib/apt/lists/* /var/cache/apt/archives/*.deb /var/lib/mysql \
    && install --directory --owner=mysql --group=mysql --mode=0700 /var/lib/mysql \
    && install --directory --owner=mysql --group=mysql /run/mysqld
COPY mariadb-entrypoint /usr/local/bin/mariadb-entrypoint
ENV LANG=C.UTF-8
USER mysql
VOLUME /var/lib/mysql
EXPOSE 3306
ENTRYPOINT ["mariadb-entrypoint"]
CMD ["mariadbd"]
