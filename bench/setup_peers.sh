#!/bin/sh
# Make the environments of the peers under .bench/envs, one each, with pinned versions.
# Run it from the root of the repository: sh bench/setup_peers.sh
set -eu

python=${PYTHON:-python3}
envs=${1:-.bench/envs}

make_environment() { # make_environment NAME REQUIREMENT…
    name=$1
    shift
    "$python" -m venv --clear "$envs/$name"
    "$envs/$name/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
}

make_environment yamllint yamllint==1.38.0 PyYAML==6.0.3
# As a plain install gives it: ruamel.yaml without its C parser.
make_environment check-jsonschema check-jsonschema==0.39.0 ruamel.yaml==0.19.1 jsonschema==4.26.0
# The fair rival: the same with the C parser.
make_environment check-jsonschema-clib check-jsonschema==0.39.0 ruamel.yaml==0.19.1 jsonschema==4.26.0 \
    ruamel.yaml.clib==0.2.15
make_environment doorstop doorstop==3.2 PyYAML==6.0.3
# For bench/website.py only.
make_environment strictdoc strictdoc==0.30.4
