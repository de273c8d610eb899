"""Checks that other programs read the tables as they were meant: pyarrow and LibreOffice.

usage: readers.py OUTPUT_DIR    (needs pyarrow, and soffice on the PATH)
Exit code 0 where every table came through whole, 1 otherwise.
"""

import csv
import pathlib
import subprocess
import sys
import tempfile

import pyarrow as pa
import pyarrow.ipc as ipc


def shown(value) -> str:
    """A cell as the CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(map(shown, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def rows_of(path: pathlib.Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def bare(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from reading it as a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@\t\r" else cell


def check_arrow(table: pathlib.Path) -> list[str]:
    """Every cell of the Arrow file is the CSV's cell."""
    head, *rows = rows_of(table.with_suffix(".csv"))
    with pa.memory_map(str(table)) as source:
        read = ipc.open_file(source).read_all()
    read.validate(full=True)
    faults = []
    if read.column_names != head:
        faults.append(f"{table.name}: columns {read.column_names}, but the CSV has {head}")
    if read.num_rows != len(rows):
        faults.append(f"{table.name}: {read.num_rows} rows, but the CSV has {len(rows)}")
    for name, at in ((name, head.index(name)) for name in read.column_names if name in head):
        for row, value in zip(rows, read.column(name).to_pylist()):
            if shown(value) != bare(row[at]):
                faults.append(f"{table.name}: {name} is {shown(value)!r}, but the CSV has {row[at]!r}")
                break
    return faults


def check_calc(table: pathlib.Path, converted: pathlib.Path) -> list[str]:
    """LibreOffice shows every cell of the CSV as it is written, and computes none."""
    wanted, got = rows_of(table), rows_of(converted)
    if len(wanted) != len(got):
        return [f"{table.name}: LibreOffice shows {len(got)} lines of {len(wanted)}"]
    for line, (a, b) in enumerate(zip(wanted, got), 1):
        b = b + [""] * (len(a) - len(b))
        for cell, shows in zip(a, b):
            if cell != shows:
                return [f"{table.name}, line {line}: LibreOffice shows {shows!r} for {cell!r}"]
    return []


def main(folder: pathlib.Path) -> int:
    faults: list[str] = []
    arrows = sorted(folder.glob("*.arrow"))
    tables = sorted(folder.glob("*.csv"))
    if not arrows or len(arrows) != len(tables):
        faults.append(f"{folder}: {len(arrows)} Arrow files beside {len(tables)} CSV files")
    for table in arrows:
        faults += check_arrow(table)
    with tempfile.TemporaryDirectory() as scratch:
        # comma, quotation mark, UTF-8, from the first line; every column as text, as the import dialog offers it
        text = "/".join(f"{column}/2" for column in range(1, 61))
        subprocess.run(
            [
                "soffice", "--headless", f"-env:UserInstallation=file://{scratch}/profile",
                f"--infilter=Text - txt - csv (StarCalc):44,34,76,1,{text}",
                "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
                "--outdir", scratch, *map(str, tables),
            ],
            check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, timeout=300,
        )
        for table in tables:
            faults += check_calc(table, pathlib.Path(scratch) / table.name)
    print(*faults, sep="\n") if faults else print(f"{len(arrows)} tables read whole by pyarrow {pa.__version__} and by LibreOffice")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
