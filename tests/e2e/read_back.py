"""Reads what steady answered as CSV and as Markdown with parsers that are not its own, and compares both with the
JSON of the same report: read_back.py KEY JSON CSV MD. Prints what differs; exit 1 where anything does.

KEY names the list in the JSON; `.` is the document itself."""

import csv
import html.parser
import json
import subprocess
import sys


class Table(html.parser.HTMLParser):
    """The cells of the one table of a page, row by row."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.rows = []
        self.cell = None
        self.inner = []

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.cell = ""
        elif self.cell is not None:
            self.inner.append(tag)

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.rows[-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def text(value, separator):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return separator.join(text(each, separator) for each in value)
    return str(value)


def is_flat(value):
    return not isinstance(value, dict) and not (
        isinstance(value, list) and any(isinstance(each, (dict, list)) for each in value))


def unmarked(cell):
    """Without the mark that keeps a spreadsheet from running the cell."""
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in "=+-@\t\r'" else cell


def differences(name, got, wanted):
    if len(got) != len(wanted):
        yield f"{name} has {len(got)} rows instead of {len(wanted)}"
    for number, (mine, other) in enumerate(zip(got, wanted)):
        if mine != other:
            yield f"{name}, row {number}: {mine} instead of {other}"


def main(key, json_file, csv_file, markdown_file):
    with open(json_file, encoding="utf-8") as file:
        document = json.load(file, parse_float=str)
    rows = [document] if key == "." else document[key]
    with open(csv_file, encoding="utf-8", newline="") as file:
        cells = list(csv.reader(file, strict=True))
    columns = cells[0]
    found = []
    if rows:
        found += [f"CSV has no column {name}" for name, value in rows[0].items()
                  if is_flat(value) and name not in columns and name != "schema"]
    as_csv = [[text(row[name], ";") for name in columns] for row in rows]
    found += differences("CSV", [[unmarked(cell) for cell in row] for row in cells[1:]], as_csv)

    page = subprocess.run(["cmark-gfm", "--extension", "table", "--unsafe", markdown_file], check=True,
                          capture_output=True).stdout.decode()
    table = Table()
    table.feed(page)
    if table.inner:
        found.append(f"Markdown holds elements of its own: {table.inner}")
    as_markdown = [[" ".join(text(row[name], ", ").splitlines()).replace("\t", " ") for name in columns]
                   for row in rows]
    found += differences("Markdown", table.rows, [columns] + as_markdown)
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
