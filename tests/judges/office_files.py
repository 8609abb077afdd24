"""Opens every DOCX and XLSX in a folder with programs of others and compares what they find with our
own PDF of the same paper. A word of the PDF that is not in the DOCX is a failure.

office_files.py FOLDER   holds NAME.docx, NAME.pdf and office/NAME.pdf, which LibreOffice made
"""
import pathlib
import re
import subprocess
import sys

import docx
import openpyxl

# Page numbers are counted by each program for itself; a tick is drawn in one file and a letter in the
# other; a list's own marks stand apart in one of them.
COUNTED = re.compile(r"Halaman \d+ dari \d+")


def words(text):
    text = COUNTED.sub(" ", text.replace("\u2611", " "))
    return set(re.findall(r"\w{3,}", text))


def text_of_pdf(path):
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    return done.stdout.decode()


def text_of_docx(path):
    document = docx.Document(path)
    section = document.sections[0]
    parts = [document.element.body, section.footer._element, section.header._element]
    return "\n".join(" ".join(part.itertext()) for part in parts)


def judge_docx(path):
    """What is wrong with one paper; empty if nothing."""
    ours = words(text_of_pdf(path.with_suffix(".pdf")))
    office = path.parent / "office" / (path.stem + ".pdf")
    if not office.exists():
        return "LibreOffice made no PDF of it"
    lost = ours - words(text_of_docx(path))
    # A long word that breaks at the end of a line is two words in one of the files.
    lost = {word for word in lost if word not in text_of_docx(path).replace("\n", "")}
    if lost:
        return f"python-docx does not find {sorted(lost)[:8]}"
    shown = text_of_pdf(office).replace("\n", "")
    lost = {word for word in ours if word not in shown}
    if lost:
        return f"LibreOffice does not show {sorted(lost)[:8]}"
    return ""


def judge_xlsx(path):
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    if sheet.max_row < 2:
        return "openpyxl finds no row below the head"
    numbers = [c.value for row in sheet.iter_rows() for c in row if isinstance(c.value, (int, float))]
    return "" if numbers else "openpyxl finds no number"


def main(folder):
    folder = pathlib.Path(folder)
    files = sorted(folder.glob("*.docx")) + sorted(folder.glob("*.xlsx"))
    bad = 0
    for path in files:
        wrong = judge_docx(path) if path.suffix == ".docx" else judge_xlsx(path)
        if wrong:
            bad += 1
            print(f"WRONG: {path.name}: {wrong}")
    print(f"{len(files) - bad} of {len(files)} files hold what our PDF holds")
    return 1 if bad or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
