#!/usr/bin/env bash
# Has the two checkers of pages: axe-core (accessibility; MPL-2.0) and the Nu Html Checker (HTML; MIT). They are no part of
# this repository and of nothing that is built: they come from npm's registry, by exact version and digest, and stay in the
# user's cache, where tests/browser/checkers.rs finds them. Exit status 3: what it names could not be had.
set -euo pipefail

folder=${XDG_CACHE_HOME:-$HOME/.cache}/clearinghouse

# fetch PACKAGE VERSION DIGEST FILE NAME: has a file of a package under a name; beside it stands the digest of the package
# that it came from, so that a new version is fetched anew.
fetch() {
    local package=$1 version=$2 digest=$3 file=$4 kept=$folder/$5 work status=0
    [ "$(cat "$kept.from" 2>/dev/null)" != "$digest" ] || [ ! -s "$kept" ] || return 0
    work=$(mktemp -d)
    curl --fail --silent --show-error --location --retry 2 --max-time 300 --output "$work/package.tgz" \
        "https://registry.npmjs.org/$package/-/$package-$version.tgz" &&
        echo "$digest  $work/package.tgz" | sha512sum --check --quiet &&
        tar --extract --gzip --file "$work/package.tgz" --directory "$work" "package/$file" &&
        mkdir -p "$folder" &&
        cp "$work/package/$file" "$kept.part" &&
        mv "$kept.part" "$kept" &&
        echo "$digest" >"$kept.from" || status=$?
    rm -rf "$work"
    [ "$status" = 0 ] || echo "$package $version"
    return "$status"
}

missing=0
fetch axe-core 4.14.1 \
    1477dafa598d8d065f273d6af302aa203c02e83131707b7fa648cd41bd3d6b734f8c22a0dab86ee6a6f64b8afbe804b214d36db85a2826965edfb3a0b9d546b5 \
    axe.min.js axe.js || missing=3
fetch vnu-jar 26.9.27 \
    4e441de4315f39a582f5e6edbe8cd3b2b1f655aa1dde3620faface791133217c417b12f3f7ead2d8336d8e7efe44f5226618258b44a0860057e9125135e6b428 \
    build/dist/vnu.jar vnu.jar || missing=3
exit "$missing"
