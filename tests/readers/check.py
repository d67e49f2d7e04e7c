"""Reads a publication as a consumer would: every file as its manifest says, the package valid, and the same figures in all forms.

usage: check.py FOLDER
"""

import csv
import hashlib
import json
import pathlib
import sys

import duckdb
import frictionless
import openpyxl
import pyarrow.parquet

folder = pathlib.Path(sys.argv[1])
manifest = json.loads((folder / "manifest.json").read_text())
assert sorted(path.name for path in folder.iterdir()) == sorted(
    [file["name"] for file in manifest["files"]] + ["manifest.json", "manifest.json.sig"]
)
for file in manifest["files"]:
    content = (folder / file["name"]).read_bytes()
    assert len(content) == file["bytes"], file
    assert hashlib.sha256(content).hexdigest() == file["sha256"], file

package = json.loads((folder / "datapackage.json").read_text())
assert len(package["resources"]) == 20
titles = [field["title"] for resource in package["resources"] for field in resource["schema"]["fields"]]
assert all(not title.isascii() for title in titles), titles


def as_text(value):
    return "" if value is None else str(value)


rows = 0
for name in ["training", "points-by-region", "points", "classes", "continuing"]:
    with open(folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        header, *lines = list(csv.reader(file))
    rows += len(lines)
    assert lines, name
    fields = next(of["schema"]["fields"] for of in package["resources"] if of["path"] == f"{name}.csv")
    assert header == [field["name"] for field in fields]

    table = pyarrow.parquet.read_table(folder / f"{name}.parquet")
    assert table.column_names == header
    assert [[as_text(row[column]) for column in header] for row in table.to_pylist()] == lines, name

    objects = json.loads((folder / f"{name}.json").read_text())
    assert [[as_text(row[column]) for column in header] for row in objects] == lines, name

    sheet = openpyxl.load_workbook(folder / f"{name}.xlsx", read_only=True)["data"]
    shown = [[as_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert shown == [header] + lines, name

    # The provincial row of each year is what DuckDB counts from the Parquet too.
    counts = [field["name"] for field in fields if field["type"] == "integer" and field["name"] != "training_year"]
    summed = ", ".join(f"sum({column})" for column in counts)
    found = duckdb.sql(f"SELECT {summed} FROM '{folder / f'{name}.parquet'}'").fetchall()[0]
    expected = [sum(int(line[header.index(column)]) for line in lines) for column in counts]
    assert list(found) == expected, name

report = frictionless.validate(str(folder / "datapackage.json"))
assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "type", "note"])
print(f"{rows} rows")
