"""Checks that other programs read the exports as they were meant.

usage: readers.py FOLDER...    (needs pyarrow, pandas, polars, duckdb and frictionless, and soffice on the PATH)

Each folder holds the tables in every format. The plain CSV and the NDJSON are compared with each other first; then every
cell of every other format, as each program reads it, with the NDJSON. Exit code 0 where all came through whole.
"""

import csv
import datetime
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.ipc as ipc
import pyarrow.parquet as pq

csv.field_size_limit(10_000_000)
faults: list[str] = []
done: dict[str, int] = {}


def expect(ok: bool, text: str) -> None:
    if not ok:
        faults.append(text)


def rows_of(path: pathlib.Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def plain(value):
    """A cell as NDJSON has it."""
    if value is None or (isinstance(value, float) and math.isnan(value)) or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, (datetime.datetime, pd.Timestamp)):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if hasattr(value, "tolist") and not isinstance(value, str):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return value


def text(value) -> str:
    """A cell as CSV has it."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e16:
        return str(int(value))
    return str(value)


def same(program: str, where: str, want: list[dict], names: list[str], got: list[list]) -> None:
    expect(len(want) == len(got), f"{program}, {where}: {len(got)} rows of {len(want)}")
    for line, (a, b) in enumerate(zip(want, got), 1):
        for name, value in zip(names, b):
            if plain(value) != a[name]:
                faults.append(f"{program}, {where}, row {line}, {name}: {plain(value)!r}, but it is {a[name]!r}")
                return
    done[program] = done.get(program, 0) + 1


ARROW = {"string": pa.string(), "integer": pa.int32(), "number": pa.float64(), "boolean": pa.bool_(), "date": pa.date32()}
POLARS = {"string": pl.String, "integer": pl.Int32, "number": pl.Float64, "boolean": pl.Boolean, "date": pl.Date, "list": pl.List(pl.String)}
DUCK = {"string": "VARCHAR", "integer": "INTEGER", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE", "list": "VARCHAR[]"}


def check_table(folder: pathlib.Path, table: str, fields: dict[str, tuple[str, str, bool]]) -> None:
    names = list(fields)
    want = [json.loads(line) for line in (folder / f"{table}.ndjson").read_text(encoding="utf-8").split("\n") if line]
    for row in want:
        expect(list(row) == names, f"ndjson {table}: columns {list(row)}")

    head, *rows = rows_of(folder / "plain" / f"{table}.csv")
    expect(head == names, f"plain CSV {table}: columns {head}")
    expect(rows == [[text(row[name]) for name in names] for row in want], f"plain CSV and NDJSON of {table} differ")

    with pa.memory_map(str(folder / f"{table}.arrow")) as source:
        arrow = ipc.open_file(source).read_all()
    parquet = pq.read_table(folder / f"{table}.parquet")
    for kind, read in (("Arrow", arrow), ("Parquet", parquet)):
        read.validate(full=True)
        for name, (type_, description, nullable) in fields.items():
            field = read.schema.field(name)
            is_list = type_ == "list"
            expect(pa.types.is_list(field.type) and pa.types.is_string(field.type.value_type) if is_list else field.type == ARROW[type_],
                   f"pyarrow, {kind} {table}: {name} is {field.type}")
            expect(field.nullable == nullable, f"pyarrow, {kind} {table}: {name} nullable {field.nullable}")
            if kind == "Arrow":
                expect((field.metadata or {}).get(b"description", b"").decode() == description, f"Arrow {table}: description of {name}")
        same("pyarrow", f"{kind} {table}", want, names, [list(row.values()) for row in read.to_pylist()])
    keys = parquet.schema.metadata or {}
    said = json.loads(keys.get(b"columns", b"{}"))
    expect({name: said.get(name, {}).get("description") for name in names} == {name: d for name, (_, d, _) in fields.items()},
           f"Parquet {table}: descriptions in the key-value metadata")

    frame = pd.read_parquet(folder / f"{table}.parquet")
    same("pandas", f"Parquet {table}", want, names, frame.astype(object).values.tolist())
    frame = pd.read_csv(folder / "plain" / f"{table}.csv", dtype=str, keep_default_na=False)
    expect(frame.values.tolist() == rows, f"pandas, plain CSV {table} differs")

    for kind, read in (("Parquet", pl.read_parquet(folder / f"{table}.parquet")), ("Arrow", pl.read_ipc(folder / f"{table}.arrow"))):
        for name, (type_, _, _) in fields.items():
            expect(read.schema[name] == POLARS[type_], f"polars, {kind} {table}: {name} is {read.schema[name]}")
        same("polars", f"{kind} {table}", want, names, [list(row) for row in read.iter_rows()])

    duck = duckdb.connect()
    described = duck.execute("describe select * from read_parquet(?)", [str(folder / f"{table}.parquet")]).fetchall()
    for name, type_, *_ in described:
        expect(type_ == DUCK[fields[name][0]], f"DuckDB, Parquet {table}: {name} is {type_}")
    same("DuckDB", f"Parquet {table}", want, names, [list(row) for row in duck.execute("select * from read_parquet(?)", [str(folder / f"{table}.parquet")]).fetchall()])
    if want:
        count = duck.execute("select count(*) from read_json(?, format='newline_delimited')", [str(folder / f"{table}.ndjson")]).fetchone()
        expect(count == (len(want),), f"DuckDB, NDJSON {table}: {count} rows of {len(want)}")


def check_package(folder: pathlib.Path) -> None:
    from frictionless import Package, system

    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        expect((folder / resource["path"]).stat().st_size == resource["bytes"], f"datapackage: bytes of {resource['path']}")
    with system.use_context(trusted=True):
        package = Package(str(folder / "datapackage.json"))
        report = package.validate()
        for task in report.tasks:
            for error in task.errors:
                faults.append(f"frictionless, {task.name}: {error.type} {error.message}"[:400])
        for resource in package.resources:
            with resource:
                rows = sum(1 for _ in resource.row_stream)
            lines = (folder / f"{resource.name}.ndjson").read_text(encoding="utf-8").count("\n")
            expect(rows == lines, f"frictionless, {resource.name}: {rows} rows of {lines}")
    done["frictionless"] = done.get("frictionless", 0) + len(package.resources)


TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def convert(scratch: str, files: list[pathlib.Path], infilter: str | None) -> None:
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{scratch}/profile", *([f"--infilter={infilter}"] if infilter else []),
         "--convert-to", "fods", "--outdir", scratch, *map(str, files)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, timeout=400,
    )


def sheets_of(path: pathlib.Path) -> tuple[dict[str, list[list[str]]], int]:
    """The sheets of a flat ODS as texts, numbers and days as LibreOffice holds them; and how many cells are formulas."""
    sheets: dict[str, list[list[str]]] = {}
    formulas = 0
    for sheet in ET.parse(path).getroot().iter(f"{TABLE}table"):
        rows: list[list[str]] = []
        for row in sheet.iter(f"{TABLE}table-row"):
            cells: list[str] = []
            for cell in row:
                if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                    continue
                # LibreOffice itself turns the boolean cells of a workbook into =TRUE() and =FALSE().
                formulas += cell.get(f"{TABLE}formula") not in (None, "of:=TRUE()", "of:=FALSE()")
                kind = cell.get(f"{OFFICE}value-type")
                shown = "\n".join("".join(written(p)) for p in cell.findall(f"{TEXT}p"))
                if kind in ("float", "percentage", "currency"):
                    shown = cell.get(f"{OFFICE}value", "")
                elif kind == "date":
                    shown = cell.get(f"{OFFICE}date-value", "")[:10]
                elif kind == "boolean":
                    shown = cell.get(f"{OFFICE}boolean-value", "")
                cells += [shown] * min(int(cell.get(f"{TABLE}number-columns-repeated", "1")), 200)
            while cells and cells[-1] == "":
                cells.pop()
            rows += [cells] * min(int(row.get(f"{TABLE}number-rows-repeated", "1")), 3000 if cells else 1)
        while rows and not rows[-1]:
            rows.pop()
        sheets[sheet.get(f"{TABLE}name", "")] = rows
    return sheets, formulas


def written(node):
    """The text of a paragraph with its runs of spaces and its tabs."""
    yield node.text or ""
    for child in node:
        if child.tag == f"{TEXT}s":
            yield " " * int(child.get(f"{TEXT}c", "1"))
        elif child.tag == f"{TEXT}tab":
            yield "\t"
        elif child.tag == f"{TEXT}line-break":
            yield "\n"
        else:
            yield from written(child)
        yield child.tail or ""


def check_calc(folder: pathlib.Path, types: dict[str, dict[str, tuple[str, str, bool]]]) -> None:
    tables = sorted(folder.glob("*.csv"))
    columns = "/".join(f"{column}/2" for column in range(1, 61))
    # Every column as text, as the import dialog offers it: what is written is what is shown.
    with tempfile.TemporaryDirectory() as scratch:
        convert(scratch, tables, f"Text - txt - csv (StarCalc):44,34,76,1,{columns}")
        for table in tables:
            sheets, formulas = sheets_of(pathlib.Path(scratch) / f"{table.stem}.fods")
            got = next(iter(sheets.values()))
            want = [row for row in rows_of(table)]
            trimmed = [row[: len(row) - next((i for i, cell in enumerate(reversed(row)) if cell), len(row))] for row in want]
            # LibreOffice cuts a cell of text after 32,767 characters only where it saves xls; spaces at a row's end do not tell.
            expect(formulas == 0, f"LibreOffice, {table.name}: {formulas} formulas")
            expect(len(got) == len(want), f"LibreOffice, {table.name}: {len(got)} lines of {len(want)}")
            for line, (a, b) in enumerate(zip(trimmed, got), 1):
                if [one.strip() for one in a] != [one.strip() for one in b]:
                    faults.append(f"LibreOffice, {table.name}, line {line}: " + next((f"{y!r} for {x!r}" for x, y in zip(a, b) if x.strip() != y.strip()), "cells missing"))
                    break
            done["LibreOffice CSV"] = done.get("LibreOffice CSV", 0) + 1
    # As a double-click opens it, and with each wrong separator: types are guessed, rows stay rows, and nothing runs.
    for separator, code in ((",", 44), (";", 59), ("tab", 9), ("|", 124)):
        with tempfile.TemporaryDirectory() as scratch:
            convert(scratch, tables, f"Text - txt - csv (StarCalc):{code},34,76,1,,0,false,true,false")
            for table in tables:
                sheets, formulas = sheets_of(pathlib.Path(scratch) / f"{table.stem}.fods")
                expect(formulas == 0, f"LibreOffice with {separator}, {table.name}: {formulas} formulas")
                got, want = next(iter(sheets.values())), rows_of(table)
                expect(len(got) == len(want), f"LibreOffice with {separator}, {table.name}: {len(got)} lines of {len(want)}")
    with tempfile.TemporaryDirectory() as scratch:
        convert(scratch, [folder / "readout.xlsx"], None)
        sheets, formulas = sheets_of(pathlib.Path(scratch) / "readout.fods")
        expect(formulas == 0, f"LibreOffice, workbook: {formulas} formulas")
        expect(list(sheets) == [*types, "codebook"], f"LibreOffice, workbook: sheets {list(sheets)}")
        for table, fields in types.items():
            want = [json.loads(line) for line in (folder / f"{table}.ndjson").read_text(encoding="utf-8").split("\n") if line]
            got = sheets.get(table, [[]])
            expect(got[:1] == [list(fields)] and len(got) == len(want) + 1, f"LibreOffice, workbook, {table}: {len(got) - 1} rows of {len(want)}")
            for line, (row, cells) in enumerate(zip(want, got[1:]), 2):
                cells = cells + [""] * (len(fields) - len(cells))
                bad = next((f"{name} {b!r} for {row[name]!r}" for (name, b) in zip(fields, cells) if not shows(fields[name][0], row[name], b)), None)
                if bad:
                    faults.append(f"LibreOffice, workbook, {table}, line {line}: {bad}"[:500])
                    break
            done["LibreOffice workbook"] = done.get("LibreOffice workbook", 0) + 1


def shows(type_: str, value, cell: str) -> bool:
    if value is None or value == []:
        return cell == ""
    if type_ in ("integer", "number"):
        return cell != "" and math.isclose(float(cell), value, rel_tol=1e-12)
    if type_ == "boolean":
        return cell in (("1", "true") if value else ("0", "false"))
    if type_ == "date" and value < "1900-03-01":
        return True  # before the calendar of spreadsheets
    want = text(value)
    clean = "".join(" " if ord(c) < 32 and c not in "\t\n\r" else c for c in want)
    if len(clean) > 32_767:
        return cell.startswith(clean[:32_000].split("\n")[0].strip()[:30_000])
    norm = lambda s: " ".join(s.replace("\r", "\n").split())
    return norm(cell) == norm(clean)


def main(folders: list[str]) -> int:
    for folder in map(pathlib.Path, folders):
        types: dict[str, dict[str, tuple[str, str, bool]]] = {}
        for arrow in folder.glob("*.arrow"):
            with pa.memory_map(str(arrow)) as source:
                ipc.open_file(source)
        # The declared types come from the codebook that the program wrote beside the tables.
        kinds = {"text": "string", "whole number": "integer", "number": "number", "true or false": "boolean", "day": "date", "list of texts": "list"}
        descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        table = ""
        for line in (folder / "codebook.md").read_text(encoding="utf-8").split("\n"):
            if line.startswith("## "):
                table = line[3:]
                types[table] = {}
            elif line.startswith("| `"):
                name, kind, empty, _ = (part.strip() for part in line.strip("|").split("|", 3))
                types[table][name.strip("`")] = (kinds[kind], "", empty == "may be")
        for resource in descriptor["resources"]:
            keys = json.loads((pq.read_schema(folder / f"{resource['name']}.parquet").metadata or {})[b"columns"])
            for name, (type_, _, nullable) in types[resource["name"]].items():
                types[resource["name"]][name] = (type_, keys[name]["description"], nullable)
        for table, fields in types.items():
            check_table(folder, table, fields)
        check_package(folder)
        check_calc(folder, types)
    print(*faults[:40], sep="\n") if faults else print("read whole: " + ", ".join(f"{program} {count} tables" for program, count in done.items()))
    return 1 if faults else 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUTF8", "1")
    sys.exit(main(sys.argv[1:]))
