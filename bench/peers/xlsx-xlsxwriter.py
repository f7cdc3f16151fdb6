"""xlsx-xlsxwriter.py CARDS.json OUT.xlsx: the program's Excel file of cards: the same columns, all text, header, filter and print set-up."""
import json
import sys

from xlsxwriter import Workbook

COLUMNS = (
    ("Stamnummer", lambda card: card["stamnummer"]),
    ("Voornaam", lambda card: card["firstName"]),
    ("Achternaam", lambda card: card["lastName"]),
    ("Administratieve groep", lambda card: card["groupName"]),
    ("LeerID Gebruikersnaam", lambda card: card["username"]),
    ("LeerID Wachtwoord", lambda card: card["password"]["text"]),
    ("Klas", lambda card: card["className"] or ""),
    ("Type", lambda card: card["type"]),
    ("Wachtwoordtype", lambda card: card["password"]["kind"]),
    ("URL", lambda card: card["url"]),
    ("Instellingsnummer", lambda card: card["institutionNumber"] or ""),
    ("Afbeeldingen", lambda card: ""),
    ("Instelling", lambda card: card["institutionName"]),
)
ROOM, WIDEST = 3, 80


def main(source, target):
    with open(source, encoding="utf-8") as file:
        cards = json.load(file)
    book = Workbook(target, {"constant_memory": True})
    text = book.add_format({"num_format": "@"})
    bold = book.add_format({"num_format": "@", "bold": True})
    sheet = book.add_worksheet("Accounts")
    for index, (header, value) in enumerate(COLUMNS):
        longest = max(len(header), max(len(value(card)) for card in cards))
        sheet.set_column(index, index, min(longest + ROOM, WIDEST), text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(cards), len(COLUMNS) - 1)
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&RPagina &P van &N")
    for index, (header, _) in enumerate(COLUMNS):
        sheet.write_string(0, index, header, bold)
    for row, card in enumerate(cards, 1):
        for index, (_, value) in enumerate(COLUMNS):
            sheet.write_string(row, index, value(card), text)
    printing = book.add_worksheet("Afdrukken")
    printing.write_string(0, 0, "Afdrukken", bold)
    book.close()


main(*sys.argv[1:])
