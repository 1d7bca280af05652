# SPDX-License-Identifier: Apache-2.0
# Quick builds for ./check, ./it and ./dev, apart from Maven's. javac alone compiles what changed; Error Prone, NullAway
# and the formatter do not run. All output is in provider/target/check and it-tests/target/check, so that Maven never
# takes a class from here for one that it has checked. It needs loop/script.sh.
# shellcheck shell=bash

provider_out=provider/target/check
it_out=it-tests/target/check
quick_jar="$provider_out/keycloak-pingone-exchange-quick.jar"
launcher=org.junit.platform.console.ConsoleLauncher
# A short run gains nothing from the second compiler and from threads of a garbage collector.
java_options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)

# The value of a property of the build.
pom_property() { # name
  sed -nE "s:.*<$1>(.*)</$1>.*:\1:p" it-tests/pom.xml pom.xml | head -n 1
}

# Nothing if the theme was never built.
theme_jar() {
  { find themes/target -maxdepth 1 -name 'keycloak-pingone-exchange-themes-*.jar' 2>/dev/null || true; } | head -n 1
}

# Asks Maven for the class path of the tests when a pom.xml has changed since the last time.
find_classpath() { # module
  local file="$PWD/$1/target/check/classpath"
  if [[ -s "$file" && "$file" -nt pom.xml && "$file" -nt "$1/pom.xml" ]]; then return; fi
  rm -rf "$1/target/check"
  mkdir -p "$1/target/check"
  printf 'Asking Maven for the class path of %s ...\n' "$1"
  ./mvnw -B -ntp -q -pl "$1" -am -Dspotless.check.skip=true -Dexec.skip=true -Dmdep.outputFile="$file.new" \
    "-Dmdep.regenerateFile=true" process-sources dependency:build-classpath >"$file.log" 2>&1 \
    || { tail -n 20 "$file.log"; die "Maven does not know the class path of $1"; }
  mv "$file.new" "$file"
}

newer_than() { # stamp, folders; every file if there is no stamp
  local stamp="$1"
  shift
  if [[ -e "$stamp" ]]; then find "$@" -type f -newer "$stamp"; else find "$@" -type f; fi
}

names_of() { sed -nE '/package-info\.java$/d; s:.*/(.*)\.java$:\1:p'; } # <Java files

# The Java files of a folder that changed or name a class that changed.
affected_in() { # folder <changed files
  local changed names
  changed="$(grep '\.java$' || true)"
  if [[ -z "$changed" ]]; then return; fi
  names="$(names_of <<<"$changed")"
  {
    grep "^$1/" <<<"$changed" || true
    if [[ -n "$names" ]]; then grep -rlwF --include='*.java' -e "$names" "$1" || true; fi
  } | sort -u
}

# A class or resource whose source no longer exists must not stay: everything is built again.
forget_if_deleted() { # folder of sources, output, stamp
  local list="$3.sources"
  find "$1" -type f | sort >"$list.new"
  if [[ -e "$list" && -n "$(comm -23 "$list" "$list.new")" ]]; then rm -rf "$2" "$3"; fi
  if [[ ! -d "$2" ]]; then rm -f "$3"; fi
  mv "$list.new" "$list"
}

compile() { # output, class path <files
  local files
  files="$(cat)"
  mkdir -p "$1"
  if [[ -z "$files" ]]; then return; fi
  "$(java_command javac)" -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC -proc:none -nowarn -parameters -encoding UTF-8 \
    --release 17 -d "$1" -cp "$1:$2" @<(printf '%s\n' "$files") || die "it does not compile"
}

# Compiles what changed in a folder of sources, and copies its resources.
compile_changed() { # folder of sources, output, stamp, class path
  local changed
  forget_if_deleted "$1" "$2" "$3"
  changed="$(newer_than "$3" "$1")"
  if [[ -z "$changed" ]]; then return; fi
  touch "$3.next"
  affected_in "$1/java" <<<"$changed" | compile "$2" "$4"
  cp -R "$1/resources/." "$2/"
  mv "$3.next" "$3"
}

# The provider's classes, and its JAR for a server.
build_provider() {
  local stamp="$provider_out/main.stamp" out="$provider_out/target/classes"
  find_classpath provider
  compile_changed provider/src/main "$out" "$stamp" "$(cat "$provider_out/classpath")"
  if [[ "$quick_jar" -nt "$stamp" ]]; then return; fi
  mkdir -p "$out/META-INF"
  cp LICENSE "$out/META-INF/"
  "$(java_command jar)" --create --file "$quick_jar.new" -C "$out" .
  mv "$quick_jar.new" "$quick_jar"
}

# The theme is Maven's, and is built again only if its sources changed.
build_theme() {
  local jar
  jar="$(theme_jar)"
  if [[ -n "$jar" && -z "$(find themes -path themes/target -prune -o -path themes/console/node_modules -prune -o \
    -type f -newer "$jar" -print -quit)" ]]; then return; fi
  printf 'Building the theme ...\n'
  # Without -q Maven says when it has left the JAR as it was; its time says it was looked at.
  ./mvnw -B -ntp -q -pl themes -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    || die "the theme cannot be built"
  touch "$(theme_jar)"
}
