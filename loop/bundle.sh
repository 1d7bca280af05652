# SPDX-License-Identifier: Apache-2.0
# The files of a release, and what must be true of them. It needs loop/script.sh and its $work.
# shellcheck shell=bash

project=keycloak-pingone-exchange

# Everything that a release consists of, under the names that Maven Central gives it.
collect() { # folder of the build, version, destination
  local suffix
  mkdir "$3"
  cp "$1/pom.xml" "$3/$project-parent-$2.pom"
  cp "$1/provider/pom.xml" "$3/$project-$2.pom"
  cp "$1/themes/pom.xml" "$3/$project-themes-$2.pom"
  for suffix in .jar -sources.jar -javadoc.jar; do
    cp "$1/provider/target/$project-$2$suffix" "$1/themes/target/$project-themes-$2$suffix" "$3/"
  done
  cp "$1/provider/target/bom.json" "$3/$project-$2-cyclonedx.json"
  cp "$1/themes/target/bom.json" "$3/$project-themes-$2-cyclonedx.json"
  changelog_section "$1/CHANGELOG.md" "$2" >"$3/CHANGELOG-$2.md"
  (cd "$3" && sha256 -- * >../SHA256SUMS && mv ../SHA256SUMS .)
}

# macOS may have only the other command.
sha256() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

# A snapshot has no section of its own yet.
changelog_section() { # changelog, version
  local title="$2"
  if [[ "$2" == *-SNAPSHOT ]]; then title=Unreleased; fi
  awk -v start="## [$title]" '/^## / { inside = index($0, start) == 1; next } inside' "$1" | sed '/./,$!d'
}

check_bundle() { # folder, version
  local jar="$1/$project-$2" themes="$1/$project-themes-$2"
  check_sums "$1"
  check_poms "$1"
  check_manifest "$jar.jar" "$2"
  check_manifest "$themes.jar" "$2"
  check_that_nothing_is_bundled "$jar.jar" "$jar-cyclonedx.json"
  check_sources "$jar.jar" "$jar-sources.jar"
  has "$jar-javadoc.jar" index.html
  has "$themes-sources.jar" console/src/main.ts
  has "$themes-javadoc.jar" README.md
  check_pages "$themes.jar" "$themes-cyclonedx.json"
  [[ -s "$1/CHANGELOG-$2.md" ]] || die "CHANGELOG.md has no section for $2"
}

entries() { "$(java_command jar)" --list --file "$1"; } # JAR

content() { # JAR, entry
  local folder
  folder="$(mktemp -d "$work/content.XXXXXX")"
  (cd "$folder" && "$(java_command jar)" --extract --file "$1" "$2" && cat "$2")
}

# Reads the whole list: grep -q would end before the list does.
has() { entries "$1" | grep -xF "$2" >/dev/null || die "$(basename "$1") has no $2"; } # JAR, entry

check_sums() { # folder
  (cd "$1" && sha256 --check --strict --quiet SHA256SUMS) || die "SHA256SUMS is wrong"
  (($(wc -l <"$1/SHA256SUMS") == $(find "$1" -type f ! -name SHA256SUMS | wc -l))) || die "SHA256SUMS does not name every file"
}

# Checks the elements that Maven Central requires.
check_poms() { # folder
  local pom element
  for pom in "$1"/*.pom; do
    for element in name description; do
      grep -q "^  <$element>" "$pom" || die "$(basename "$pom") has no $element"
    done
  done
  for element in url licenses developers scm issueManagement; do
    grep -q "^  <${element}[ >]" "$1/$project-parent-"*.pom || die "the parent's POM has no $element"
  done
}

check_manifest() { # JAR, version
  content "$1" META-INF/MANIFEST.MF | tr -d '\r' | grep -xF "Implementation-Version: $2" >/dev/null \
    || die "$(basename "$1") does not name its version"
}

check_that_nothing_is_bundled() { # JAR, bill of materials
  local foreign
  foreign="$(entries "$1" | grep -vE '^(META-INF/.*|io/|io/github/|io/github/kcexchange/.*)$' || true)"
  foreign+="$(entries "$1" | grep -E '^META-INF/.*\.class$|\.jar$' || true)"
  [[ -z "$foreign" ]] || die "$(basename "$1") bundles: $foreign"
  jq -e --arg name "$project" '.metadata.component.name == $name and (.components // [] | length) == 0' "$2" >/dev/null \
    || die "$(basename "$2") lists libraries, and the JAR bundles none"
}

check_sources() { # JAR, JAR of the sources
  local without
  without="$(comm -23 \
    <(entries "$1" | sed -nE '/\$/d; s/\.class$/.java/p' | sort) <(entries "$2" | grep '\.java$' | sort))"
  [[ -z "$without" ]] || die "$(basename "$2") lacks: $without"
}

# The console pages bundle libraries: each has its licence in the JAR and its line in the bill of materials.
check_pages() { # JAR, bill of materials
  local licences=theme/pingone-exchange/admin/resources/third-party-licenses.md bundled unlisted
  entries "$1" | grep -E '/assets/pingone-main-[^/]*\.js$' >/dev/null || die "$(basename "$1") has no console pages"
  has "$1" "$licences"
  bundled="$(content "$1" "$licences" | sed -nE 's/^## ([^ ]+) - ([^ ]+) .*/\1@\2/p' | sort)"
  [[ -n "$bundled" ]] || die "$licences names no library"
  unlisted="$(comm -23 <(printf '%s\n' "$bundled") \
    <(jq -r '.components[] | .purl | ltrimstr("pkg:npm/") | sub("%40"; "@") | split("?")[0]' "$2" | sort))"
  [[ -z "$unlisted" ]] || die "$(basename "$2") does not list: $unlisted"
}
