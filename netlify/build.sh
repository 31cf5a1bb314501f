#!/usr/bin/env bash
# Builds the site on the host. Written from its documentation and tested with stand-ins (tests/Preview/HostTests.cs); not yet run there.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# The host keeps this folder from one build to the next.
cache=${NETLIFY_CACHE_DIR:-/opt/build/cache}/coparchive
mkdir -p "$cache"
export NUGET_PACKAGES=$cache/nuget

# The SDK that global.json pins, where the image lacks it. The vendor's script reads the pin itself.
if ! dotnet --version >/dev/null 2>&1; then
  export DOTNET_ROOT=$cache/dotnet PATH=$cache/dotnet:$PATH
  if ! dotnet --version >/dev/null 2>&1; then
    curl --fail --silent --show-error --location --retry 3 --output "$cache/dotnet-install.sh" https://dot.net/v1/dotnet-install.sh
    bash "$cache/dotnet-install.sh" --jsonfile global.json --install-dir "$DOTNET_ROOT" --no-path
    hash -r # the shell remembers where it last found dotnet
  fi
fi

# The days on which a page was changed come from the whole history.
if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
  git fetch --unshallow --quiet
fi

# Only the published site has the archive's own address; a preview has that of its deploy.
if [ "${CONTEXT:-}" = production ]; then
  # a text that must go does not wait until somebody mends another page: then the last good state is built, without that text
  dotnet run -c Release -- build --base-url "$URL" || dotnet run -c Release -- build --withdraw-only --base-url "$URL"
else
  dotnet run -c Release -- build --base-url "$DEPLOY_PRIME_URL"
  # No search engine shall list a preview. Rules of one path add up.
  printf '/*\n  X-Robots-Tag: noindex\n' >>output/_headers
fi
