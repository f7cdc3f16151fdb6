"""read-xlsx.py FILE: the cells of the first sheet, a line for each row, parted by tabs. Another reader than the program's own."""
import sys

from openpyxl import load_workbook

sheet = load_workbook(sys.argv[1], read_only=True).worksheets[0]
for row in sheet.iter_rows(values_only=True):
    print("\t".join("" if cell is None else str(cell) for cell in row))
