"""Checks that R reads the CSV tables cell by cell, and that the workbook is what a spreadsheet program expects of one.

usage: more_readers.py FOLDER...    (needs openpyxl, and Rscript on the PATH where R is to be asked)
"""

import csv
import datetime
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

csv.field_size_limit(10_000_000)
faults: list[str] = []
done: dict[str, int] = {}


def check_r(folder: pathlib.Path) -> None:
    """Safe and plain CSV as base R reads them; line breaks within a cell come out as R writes them."""
    for tables in (folder, folder / "plain"):
        with tempfile.TemporaryDirectory() as out:
            subprocess.run(["Rscript", str(pathlib.Path(__file__).with_name("readers.R")), str(tables), out], check=True)
            for file in sorted(tables.glob("*.csv")):
                with file.open(encoding="utf-8-sig", newline="") as read:
                    want = [cell.replace("\r\n", "\n").replace("\r", "\n").split("\0")[0] for row in csv.reader(read) for cell in row]  # R cuts at a NUL
                got = (pathlib.Path(out) / f"{file.stem}.cells").read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n").split("\x1e")
                differs = next(((a, b) for a, b in zip(want, got) if a != b), None)
                if differs or len(want) != len(got):
                    faults.append(f"R, {file}: {len(got)} cells of {len(want)}; {differs!r}"[:400])
                done["R"] = done.get("R", 0) + 1


KINDS = {"integer": (int,), "number": (int, float), "boolean": (bool,), "date": (datetime.datetime, datetime.date), "string": (str,), "list": (str,)}


def check_workbook(folder: pathlib.Path) -> None:
    """Typed cells, a frozen header with filters, no formula, and links only to the web and within the file."""
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    types = {resource["name"]: {field["name"]: field for field in resource["schema"]["fields"]} for resource in descriptor["resources"]}
    book = openpyxl.load_workbook(folder / "readout.xlsx")
    for name in types:
        sheet = book[name]
        head = [cell.value for cell in sheet[1]]
        rows = sum(1 for line in (folder / f"{name}.ndjson").read_text(encoding="utf-8").split("\n") if line)
        if head != list(types[name]):
            faults.append(f"workbook, {name}: columns {head}")
        if sheet.max_row - 1 != rows:
            faults.append(f"workbook, {name}: {sheet.max_row - 1} rows of {rows}")
        if sheet.freeze_panes is None or (rows > 0 and sheet.auto_filter.ref is None):
            faults.append(f"workbook, {name}: no frozen header or no filter")
        for row in sheet.iter_rows(min_row=2):
            for column, cell in zip(head, row):
                if cell.data_type == "f":
                    faults.append(f"workbook, {name}, {cell.coordinate}: a formula")
                kind = types[name][column]["type"]
                if cell.value is not None and kind in ("integer", "number", "boolean") and not isinstance(cell.value, KINDS[kind]):
                    faults.append(f"workbook, {name}, {cell.coordinate}: {cell.value!r} is no {kind}")
                if cell.value is not None and kind == "string" and column.endswith("_id") and not isinstance(cell.value, str):
                    faults.append(f"workbook, {name}, {cell.coordinate}: the code {cell.value!r} is no text")
                link = cell.hyperlink.target if cell.hyperlink else None
                if link and not link.startswith(("http://", "https://")):
                    faults.append(f"workbook, {name}, {cell.coordinate}: links to {link}")
        done["openpyxl"] = done.get("openpyxl", 0) + 1


for one in map(pathlib.Path, sys.argv[1:]):
    if shutil.which("Rscript"):
        check_r(one)
    else:
        print("SKIPPED: R is not here, and so base R was not asked")
    check_workbook(one)
print(*faults[:30], sep="\n") if faults else print("read whole: " + ", ".join(f"{program} {count} tables" for program, count in done.items()))
sys.exit(1 if faults else 0)
