"""Compares SARIF reports with the official JSON schema: sarif.py SCHEMA REPORT…; one line a fault, status 1 with any."""

import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
judge = jsonschema.validators.validator_for(schema)(schema)
faults = 0
for name in sys.argv[2:]:
    with open(name, encoding="utf-8") as file:
        report = json.load(file)
    if not report["runs"][0]["results"]:
        faults += 1
        print(f"{name}: no results to judge by")
    for fault in judge.iter_errors(report):
        faults += 1
        print(f"{name}: {'/'.join(map(str, fault.path))}: {fault.message[:200]}")
sys.exit(1 if faults else 0)
