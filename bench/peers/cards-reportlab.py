"""cards-reportlab.py CARDS.json OUT.pdf FONTS...: the cards on A4, ten on a page, a new page for each group."""
import json
import sys
from itertools import groupby

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

PAGE = (210 * mm, 297 * mm)
WIDTH, HEIGHT, LEFT, TOP = 95, 55, 10, 10
COLUMNS, ROWS = 2, 5
QR_SIDE = 19
GREY = 0.35
DATE = "1 september 2026"


def fitted(font, size, text, room):
    """The size at which the text fits, in pt."""
    width = pdfmetrics.stringWidth(text, font, size)
    return size if width <= room * mm else size * room * mm / width


def draw_qr(canvas, text, x, y):
    code = QrCodeWidget(text, barLevel="M", barBorder=0, barWidth=QR_SIDE * mm, barHeight=QR_SIDE * mm)
    drawing = Drawing(QR_SIDE * mm, QR_SIDE * mm)
    drawing.add(code)
    renderPDF.draw(drawing, canvas, x * mm, PAGE[1] - (y + QR_SIDE) * mm)


def draw_card(canvas, card, x, y):
    def write(text, at_x, at_y, font, size, room=None, grey=0.0):
        canvas.setFillGray(grey)
        canvas.setFont(font, size if room is None else fitted(font, size, text, room))
        canvas.drawString((x + at_x) * mm, PAGE[1] - (y + at_y) * mm, text)

    temporary = card["type"] == "gevorderd"
    draw_qr(canvas, card["url"], x + 5, y + 5)
    write(f'{card["groupName"]} · {card["className"]}', 32, 8, "Andika", 8, 36, GREY)
    canvas.setFillColorRGB(0.04, 0.17, 0.43)
    canvas.setFont("Andika-Bold", 11)
    canvas.drawString((x + 78) * mm, PAGE[1] - (y + 8) * mm, "Leer")
    canvas.setFillColorRGB(0.9, 0.35, 0.1)
    canvas.drawString((x + 86) * mm, PAGE[1] - (y + 8) * mm, "ID")
    write(f'{card["firstName"]} {card["lastName"]}', 32, 17, "Andika-Bold", 20, 58)
    write(card["url"], 32, 23.5, "Andika", 8, 58, GREY)
    write("Gebruikersnaam:", 5, 31, "Andika", 7, None, GREY)
    write(card["username"], 32, 31, "Mono", 14, 58)
    write("Tijdelijk wachtwoord:" if temporary else "Wachtwoord:", 5, 39, "Andika", 7, None, GREY)
    write(card["password"]["text"], 32, 39, "Mono-Bold", 20, 58)
    if temporary:
        write("Kies bij de eerste aanmelding een eigen wachtwoord.", 5, 44, "Andika", 7, None, GREY)
    write(card["institutionName"], 5, 50, "Andika", 7, 50, GREY)
    canvas.drawRightString((x + 90) * mm, PAGE[1] - (y + 50) * mm, DATE)


def draw_page(canvas, cards, page):
    canvas.setFillGray(0)
    canvas.setFont("Andika-Bold", 11)
    canvas.drawString(LEFT * mm, PAGE[1] - 7.5 * mm, cards[0]["groupName"])
    canvas.setFont("Andika", 7)
    canvas.drawRightString(200 * mm, PAGE[1] - 7.5 * mm, cards[0]["institutionName"])
    canvas.drawString(12 * mm, PAGE[1] - 290 * mm, f'LeerID-kaartjes · {cards[0]["groupName"]} · {DATE}')
    canvas.drawRightString(198 * mm, PAGE[1] - 290 * mm, f"blad {page}")
    canvas.setLineWidth(0.4)
    canvas.setDash(3, 2)
    for column in range(COLUMNS + 1):
        canvas.line((LEFT + column * WIDTH) * mm, 0, (LEFT + column * WIDTH) * mm, PAGE[1])
    for row in range(ROWS + 1):
        y = PAGE[1] - (TOP + row * HEIGHT) * mm
        canvas.line(0, y, PAGE[0], y)
    canvas.setDash()
    for place, card in enumerate(cards):
        draw_card(canvas, card, LEFT + place % COLUMNS * WIDTH, TOP + place // COLUMNS * HEIGHT)
    canvas.showPage()


def main(source, target, andika, andika_bold, mono, mono_bold):
    for name, path in (("Andika", andika), ("Andika-Bold", andika_bold), ("Mono", mono), ("Mono-Bold", mono_bold)):
        pdfmetrics.registerFont(TTFont(name, path))
    with open(source, encoding="utf-8") as file:
        cards = json.load(file)
    canvas = Canvas(target, pagesize=PAGE, pageCompression=1)
    page = 0
    for _, group in groupby(cards, key=lambda card: (card["institutionNumber"], card["groupName"])):
        group = list(group)
        for start in range(0, len(group), COLUMNS * ROWS):
            page += 1
            draw_page(canvas, group[start : start + COLUMNS * ROWS], page)
    canvas.save()


main(*sys.argv[1:])
