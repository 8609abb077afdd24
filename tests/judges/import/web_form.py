"""Draws a sample as HTML: a table and an SVG above it. web_form.py SAMPLE OUT.html"""
import sys
from html import escape

import samples

PAGE = """<!doctype html><meta charset="utf-8"><style>
@page {{ size: 330mm 215mm; margin: 15mm }}
body {{ margin: 0; font: 9pt "Liberation Sans" }}
table {{ border-collapse: collapse; table-layout: fixed }}
td, th {{ border: 0.3mm solid #000; padding: 0.8mm; vertical-align: top; box-sizing: border-box }}
.flow {{ position: relative; break-before: page; page-break-before: always }}
.flow table {{ position: absolute; left: 0; top: 0; width: {width}mm }}
.flow svg {{ position: absolute; left: 0; top: 0 }}
</style><table>{identity}</table>
<div class="flow"><table><colgroup>{widths}</colgroup>{rows}</table>{drawing}</div>"""


def mm(length):
    return f"{length / 100:g}"


def shape(kind, x, y):
    wide, high = samples.size(kind)
    style = 'fill="#fff" stroke="#000" stroke-width="30"'
    if kind == "decision":
        points = f"{x},{y - high // 2} {x + wide // 2},{y} {x},{y + high // 2} {x - wide // 2},{y}"
        return f'<polygon points="{points}" {style}/>'
    round_ = f'rx="{high // 2}"' if kind in ("start", "end") else ""
    return (f'<rect x="{x - wide // 2}" y="{y - high // 2}" width="{wide}" height="{high}" '
            f'{round_} {style}/>')


def head(points):
    (x0, y0), (x, y) = points[-2:]
    dx, dy = (x > x0) - (x < x0), (y > y0) - (y < y0)
    back_x, back_y = x - dx * 180, y - dy * 180
    return (f'<path d="M{x} {y}L{back_x - dy * 70} {back_y - dx * 70}'
            f'L{back_x + dy * 70} {back_y + dx * 70}Z" fill="#000"/>')


def drawing(sample, width, height):
    parts = []
    for points, label in samples.arrows(sample):
        line = " ".join(f"{x},{y}" for x, y in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="#000" stroke-width="30"/>')
        parts.append(head(points))
        if label:
            x, y = points[0]
            place = (x + 60, y - 60) if points[1][1] == y and points[1][0] > x else (
                x - 400, y - 60) if points[1][1] == y else (x + 60, y + 170)
            parts.append(f'<text x="{place[0]}" y="{place[1]}" font-size="240">{label}</text>')
    for index in range(len(sample["steps"])):
        parts.append(shape(samples.symbol(sample, index), *samples.centre(sample, index)))
    return (f'<svg width="{mm(width)}mm" height="{mm(height)}mm" viewBox="0 0 {width} {height}" '
            f'font-family="Liberation Sans">{"".join(parts)}</svg>')


def page(sample):
    columns = samples.columns(sample)
    width = sum(wide for _, wide in columns)
    rows = [f'<tr style="height:{mm(samples.HEAD)}mm">' +
            "".join(f"<th>{escape(title)}" for title, _ in columns)]
    for index in range(len(sample["steps"])):
        rows.append(f'<tr style="height:{mm(samples.ROW)}mm">' +
                    "".join(f"<td>{escape(text)}" for text in samples.cells(sample, index)))
    height = samples.HEAD + samples.ROW * len(sample["steps"]) + 500
    identity = "".join(f"<tr><td>{escape(k)}<td>{escape(v)}" for k, v in samples.identity(sample))
    return PAGE.format(identity=identity, width=mm(width), rows="".join(rows),
                       widths="".join(f'<col style="width:{mm(w)}mm">' for _, w in columns),
                       drawing=drawing(sample, width, height))


if __name__ == "__main__":
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(page(samples.SAMPLES[sys.argv[1]]))
