"""Edits tables in LibreOffice as a person at its window does: opens, types into cells, deletes rows, saves.

usage: /usr/bin/python3 .ci/spreadsheet.py JOBS.json PROFILE_FOLDER LOCALE

JOBS.json is a list of {open, type: [{sheet, key, column, text}], delete: [{sheet, key}], save: [{as, filter, options}]};
`key` is what stands in a row's first column, `sheet` is null for the only sheet of a CSV file.
"""
import json
import pathlib
import subprocess
import sys
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

jobs = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
profile, locale = pathlib.Path(sys.argv[2]).resolve(), sys.argv[3]

# What Tools > Options > Languages sets: separators, and how dates are read and shown.
(profile / "user").mkdir(parents=True, exist_ok=True)
(profile / "user" / "registrymodifications.xcu").write_text(
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
    f'<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item>\n'
    "</oor:items>\n",
    encoding="utf-8",
)


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def url(path):
    return pathlib.Path(path).resolve().as_uri()


def connect(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def place_of(sheet, key):
    """The row with the key, and the columns by name."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last_row, last_column = cursor.RangeAddress.EndRow, cursor.RangeAddress.EndColumn
    names = sheet.getCellRangeByPosition(0, 0, last_column, 0).getDataArray()[0]
    keys = [row[0] for row in sheet.getCellRangeByPosition(0, 0, 0, last_row).getDataArray()]
    return keys.index(key), {name: index for index, name in enumerate(names)}


def do(desktop, job):
    options = {"FilterName": "Text - txt - csv (StarCalc)", "FilterOptions": job["options"]} if "options" in job else {}
    document = desktop.loadComponentFromURL(url(job["open"]), "_blank", 0, properties(Hidden=True, **options))
    sheets = document.Sheets
    sheet_of = lambda name: sheets.getByIndex(0) if name is None else sheets.getByName(name)
    for edit in job.get("type", []):
        sheet = sheet_of(edit["sheet"])
        row, columns = place_of(sheet, edit["key"])
        sheet.getCellByPosition(columns[edit["column"]], row).FormulaLocal = edit["text"]
    for gone in job.get("delete", []):
        sheet = sheet_of(gone["sheet"])
        sheet.Rows.removeByIndex(place_of(sheet, gone["key"])[0], 1)
    for save in job["save"]:
        extra = {"FilterOptions": save["options"]} if "options" in save else {}
        document.storeToURL(url(save["as"]), properties(FilterName=save["filter"], **extra))
    document.close(True)


pipe = f"readout-{uuid.uuid4().hex}"
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation={profile.as_uri()}", f"--accept=pipe,name={pipe};urp;"],
    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
)
try:
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    for job in jobs:
        do(desktop, job)
    try:
        desktop.terminate()
    except Exception:  # the bridge is gone before the answer comes
        pass
    office.wait(timeout=60)
finally:
    if office.poll() is None:
        office.kill()
