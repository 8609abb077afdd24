"""Draws samples in LibreOffice Writer: tables, shapes and lines. Run by python3 with python3-uno:
writer_form.py FOLDER SAMPLE..., leaving SAMPLE.pdf, SAMPLE.docx and SAMPLE.odt there."""
import os
import subprocess
import sys
import time

import uno
from com.sun.star.awt import Point, Size
from com.sun.star.beans import PropertyValue
from com.sun.star.style.BreakType import PAGE_BEFORE
from com.sun.star.text.TextContentAnchorType import AT_PAGE

import samples

MARGIN = 1500
SHAPES = {"start": "flowchart-terminator", "end": "flowchart-terminator",
          "process": "flowchart-process", "decision": "flowchart-decision"}
FILTERS = {"pdf": "writer_pdf_Export", "docx": "MS Word 2007 XML"}


def value(name, content):
    return PropertyValue(name, 0, content, 0)


def office(folder):
    """A running office and its desktop."""
    program = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--accept=pipe,name=import_judge;urp;",
         f"-env:UserInstallation=file://{folder}/profile"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve("uno:pipe,name=import_judge;urp;StarOffice.ComponentContext")
            desktop = context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context)
            return program, desktop
        except Exception:  # pylint: disable=broad-except
            time.sleep(0.5)
    sys.exit("LibreOffice does not start")


class Form:
    def __init__(self, desktop, sample):
        self.sample = sample
        self.doc = desktop.loadComponentFromURL(
            "private:factory/swriter", "_blank", 0, (value("Hidden", True),))
        style = self.doc.StyleFamilies.getByName("PageStyles").getByName("Standard")
        style.IsLandscape, style.Width, style.Height = True, 33000, 21500
        for side in ("Left", "Right", "Top", "Bottom"):
            setattr(style, side + "Margin", MARGIN)
        self.doc.StyleFamilies.getByName("ParagraphStyles").getByName("Standard").CharHeight = 9

    def table(self, rows, columns):
        table = self.doc.createInstance("com.sun.star.text.TextTable")
        table.initialize(rows, columns)
        cursor = self.doc.Text.createTextCursor()
        cursor.gotoEnd(False)
        self.doc.Text.insertTextContent(cursor, table, False)
        return table

    def fill(self):
        rows = samples.identity(self.sample)
        table = self.table(len(rows), 2)
        for index, (key, text) in enumerate(rows):
            table.getCellByPosition(0, index).setString(key)
            table.getCellByPosition(1, index).setString(text)
        heads = samples.columns(self.sample)
        table = self.table(len(self.sample["steps"]) + 1, len(heads))
        table.BreakType = PAGE_BEFORE
        total, at, parts = sum(wide for _, wide in heads), 0, table.TableColumnSeparators
        table.HoriOrient, table.Width = 3, total  # From the left, as wide as its columns.
        for index, (_, wide) in enumerate(heads[:-1]):
            at += wide
            parts[index].Position = round(10000 * at / total)
        table.TableColumnSeparators = parts
        for index in range(len(self.sample["steps"]) + 1):
            row = table.Rows.getByIndex(index)
            row.IsAutoHeight = False
            row.Height = samples.ROW if index else samples.HEAD
            texts = samples.cells(self.sample, index - 1) if index else [t for t, _ in heads]
            for column, text in enumerate(texts):
                table.getCellByPosition(column, index).setString(text)

    def shape(self, service, x, y, wide, high):
        shape = self.doc.createInstance(service)
        shape.AnchorType, shape.AnchorPageNo = AT_PAGE, 2
        shape.setPosition(Point(x, y))
        shape.setSize(Size(wide, high))
        self.doc.DrawPage.add(shape)
        shape.HoriOrientRelation, shape.VertOrientRelation = 7, 7
        shape.setPosition(Point(x, y))
        return shape

    def line(self, begin, end, headed):
        (x0, y0), (x1, y1) = begin, end
        line = self.shape("com.sun.star.drawing.LineShape", min(x0, x1) + MARGIN,
                          min(y0, y1) + MARGIN, abs(x1 - x0), abs(y1 - y0))
        if headed:
            side = "Start" if x1 < x0 or y1 < y0 else "End"
            setattr(line, f"Line{side}Name", "Arrow")
            setattr(line, f"Line{side}Width", 220)

    def draw(self):
        for points, label in samples.arrows(self.sample):
            for index in range(len(points) - 1):
                self.line(points[index], points[index + 1], index == len(points) - 2)
            if label:
                self.label(points, label)
        for index in range(len(self.sample["steps"])):
            kind = samples.symbol(self.sample, index)
            (x, y), (wide, high) = samples.centre(self.sample, index), samples.size(kind)
            shape = self.shape("com.sun.star.drawing.CustomShape", x - wide // 2 + MARGIN,
                               y - high // 2 + MARGIN, wide, high)
            shape.CustomShapeGeometry = (value("Type", SHAPES[kind]),)
            shape.FillColor, shape.LineColor = 0xFFFFFF, 0

    def label(self, points, label):
        x, y = points[0]
        level = points[1][1] == y
        left = x - 480 if level and points[1][0] < x else x + 40
        box = self.shape("com.sun.star.drawing.TextShape", left + MARGIN,
                         y - 320 + MARGIN if level else y + MARGIN, 600, 250)
        box.setString(label)
        box.CharHeight = 7
        box.TextLeftDistance = box.TextUpperDistance = 0

    def store(self, folder, name):
        for ending, kind in FILTERS.items():
            self.doc.storeToURL(f"file://{folder}/{name}.{ending}", (value("FilterName", kind),))
        self.doc.close(True)


def main(folder, names):
    folder = os.path.abspath(folder)
    program, desktop = office(folder)
    for name in names:
        form = Form(desktop, samples.SAMPLES[name])
        form.fill()
        form.draw()
        form.store(folder, name)
    try:
        desktop.terminate()
    except Exception:  # pylint: disable=broad-except
        pass
    program.wait(30)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
