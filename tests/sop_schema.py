#!/usr/bin/env python3
"""Judges SOP files by sop/sop.schema.json, with a YAML reader and a validator that are not ours.

usage: tests/sop_schema.py FILE...   exit 0: all fit; 1: some do not; 77: the judges are not installed
"""
import json
import pathlib
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"dilewati / skipped: {missing}", file=sys.stderr)
    sys.exit(77)

schema = json.loads((pathlib.Path(__file__).parent.parent / "sop" / "sop.schema.json").read_text("utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
judge = jsonschema.Draft202012Validator(schema)
bad = 0
for name in sys.argv[1:]:
    for finding in judge.iter_errors(yaml.safe_load(pathlib.Path(name).read_text("utf-8"))):
        bad = 1
        print(f"{name}: {'/'.join(map(str, finding.path))}: {finding.message}")
sys.exit(bad)
