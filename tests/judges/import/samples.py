"""Made-up SOPs that the producers draw: what is drawn, and so what the import must read back."""


def sop(name, number, performers, steps):
    """steps: (activity, inputs, time, output, column from 0, yes, no); numbers of steps from 1."""
    return {"name": name, "number": number, "performers": performers, "steps": [
        {"activity": a, "inputs": i, "time": t, "output": o, "column": c, "next": y, "no": n}
        for a, i, t, o, c, y, n in steps]}


SAMPLES = {
    "short": sop("Penyusunan Laporan Kinerja", "000.8.3.3/7/2026", [
        "Kepala Dinas", "Sekretaris", "Kasubag Program", "Staf"], [
        ("Memerintahkan penyusunan laporan kinerja", "Agenda kerja", "15 menit", "Disposisi", 0, 2, None),
        ("Menyiapkan format laporan", "Disposisi", "1 jam", "Format laporan", 1, 3, None),
        ("Menyusun konsep laporan kinerja", "Format laporan", "2 hari", "Konsep laporan", 2, 4, None),
        ("Mengetik konsep laporan", "Konsep laporan", "3 jam", "Konsep laporan", 3, 5, None),
        ("Memeriksa konsep laporan", "Konsep laporan", "30 menit", "Laporan", 1, 6, 3),
        ("Menandatangani laporan", "Laporan", "15 menit", "Laporan kinerja", 0, 7, None),
        ("Mengarsipkan laporan", "Laporan kinerja", "15 menit", "Arsip", 3, None, None)]),
    "two_decisions": sop("Pengukuran Kinerja Triwulan", "000.8.3.3/9/2026", [
        "Camat", "Sekretaris Kecamatan", "Tim Perumus", "Kasi", "Staf"], [
        ("Membentuk tim perumus", "Struktur organisasi", "15 menit", "Draft tim perumus", 0, 2, None),
        ("Mengumpulkan data kinerja", "Draft tim perumus", "2 hari", "Data kinerja", 3, 3, None),
        ("Merekap data kinerja", "Data kinerja", "1 hari", "Rekapitulasi", 4, 4, None),
        ("Memvalidasi rekapitulasi", "Rekapitulasi", "5 jam", "Rekapitulasi sah", 2, 5, 2),
        ("Menyusun dokumen pengukuran", "Rekapitulasi sah", "1 hari", "Dokumen", 2, 6, None),
        ("Mengoreksi dokumen pengukuran", "Dokumen", "2 jam", "Dokumen akhir", 1, 7, 5),
        ("Menandatangani dokumen", "Dokumen akhir", "15 menit", "Dokumen sah", 0, 8, None),
        ("Menyimpan dokumen", "Dokumen sah", "15 menit", "Arsip", 4, None, None)]),
}

# Lengths of the drawing in hundredths of a millimetre, from the corner of the printed area.
COLUMN, HEAD, ROW = 1900, 1400, 2050
WIDTHS = {"number": 900, "activity": 6000, "inputs": 3000, "time": 1900, "output": 3000, "note": 1600}


def symbol(sample, index):
    step = sample["steps"][index]
    if step["no"]:
        return "decision"
    if index == 0:
        return "start"
    return "process" if step["next"] else "end"


def centre(sample, index):
    left = WIDTHS["number"] + WIDTHS["activity"]
    return (left + sample["steps"][index]["column"] * COLUMN + COLUMN // 2,
            HEAD + index * ROW + ROW // 2)


def size(kind):
    return (1100, 800) if kind == "decision" else (1100, 640)


def columns(sample):
    """Heads and widths of the table, from left to right."""
    return ([("No", WIDTHS["number"]), ("Kegiatan", WIDTHS["activity"])] +
            [(title, COLUMN) for title in sample["performers"]] +
            [("Kelengkapan", WIDTHS["inputs"]), ("Waktu", WIDTHS["time"]),
             ("Output", WIDTHS["output"]), ("Keterangan", WIDTHS["note"])])


def cells(sample, index):
    step = sample["steps"][index]
    return ([str(index + 1), step["activity"]] + [""] * len(sample["performers"]) +
            [step["inputs"], step["time"], step["output"], ""])


def arrows(sample):
    """(points, label): forward out of the side or the foot, back along a lane at the right."""
    found = []
    for index, step in enumerate(sample["steps"]):
        x, y = centre(sample, index)
        wide, high = size(symbol(sample, index))
        if step["next"]:
            to_x, to_y = centre(sample, step["next"] - 1)
            top = to_y - size(symbol(sample, step["next"] - 1))[1] // 2
            if to_x == x:
                points = [(x, y + high // 2), (x, top)]
            else:
                points = [(x + (wide // 2 if to_x > x else -wide // 2), y), (to_x, y), (to_x, top)]
            found.append((points, "Ya" if step["no"] else ""))
        if step["no"]:
            to_x, to_y = centre(sample, step["no"] - 1)
            to_wide = size(symbol(sample, step["no"] - 1))[0]
            lane = to_x + COLUMN // 2 - 150
            foot = y + high // 2 + 200
            found.append(([(x, y + high // 2), (x, foot), (lane, foot), (lane, to_y),
                           (to_x + to_wide // 2, to_y)], "Tidak"))
    return found


def identity(sample):
    return [("Nomor SOP", sample["number"]), ("Tanggal Pembuatan", "2 Januari 2026"),
            ("Tanggal Efektif", "5 Januari 2026"), ("Nama SOP", sample["name"])]


def expected(sample):
    """What the import must read."""
    steps = []
    for index, step in enumerate(sample["steps"]):
        steps.append({"activity": step["activity"], "inputs": step["inputs"],
                      "time_text": step["time"], "output": step["output"],
                      "performers": [sample["performers"][step["column"]]],
                      "symbol": symbol(sample, index), "next": step["next"], "no": step["no"]})
    return {"number": sample["number"], "title": sample["name"], "steps": steps}
