"""Prints what tests/bench/run measured: a line for each figure, then each target with its verdict.

usage: table.py FOLDER   FOLDER holds one file of JSON lines for each figure, a line a run.
"""
import json
import os
import statistics
import sys

folder = sys.argv[1]


def runs(name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def values(name, field):
    return [run[field] for run in runs(name)]


def shown(numbers, unit=""):
    """"median (least-most)" and the unit."""
    if not numbers:
        return "-"
    return f"{statistics.median(numbers):g} ({min(numbers):g}-{max(numbers):g}){unit}"


def per_core(name):
    """Completions in a second of processor time."""
    return [round(1e6 / cpu) for cpu in values(name, "cpu_us")]


def line(title, name, cpu_field, rss=None):
    print(f"  {title:<28} {shown(values(name, 'completions_per_second'), '/s'):<26}"
          f" p50 {shown(values(name, 'p50_ms'), ' ms'):<26}"
          f" p99 {shown(values(name, 'p99_ms'), ' ms'):<26}"
          f" cpu {shown(values(name, cpu_field), ' us') if cpu_field else '-':<28}"
          f" rss {shown(values(rss, 'mib'), ' MiB') if rss else '-'}")


def verdict(title, numbers, target, unit, at_least):
    if not numbers:
        print(f"  {title:<58} not measured")
        return
    middle = statistics.median(numbers)
    reached = middle >= target if at_least else middle <= target
    print(f"  {title:<58} {'>=' if at_least else '<='} {target:>6}{unit:<5}"
          f" {shown(numbers, unit):<30} {'reached' if reached else 'NOT REACHED'}")


print("in process, 64 acts under way:")
line("papers", "in-process", "cpu_us")
line("papers, fsync 2 ms", "in-process-slow", "cpu_us")
line("outputs are files", "in-process-file", "cpu_us")
print("over HTTP, server and clients on the same cores; cpu and rss are the server's:")
for clients in (1, 16, 64, 256):
    line(f"{clients} clients", f"http-{clients}", "server_cpu_us", f"http-{clients}.rss")
for clients in (1, 16, 64, 256):
    line(f"{clients} clients, fsync 2 ms", f"http-{clients}-slow", "server_cpu_us",
         f"http-{clients}-slow.rss")
print("the peer, its state loaded and saved at each completion:")
line("bpmn-engine", "peer", None)
print(f"bytes a case: {shown(values('in-process', 'bytes_per_case'))};"
      f" with files instead of papers {shown(values('in-process-file', 'bytes_per_case'))}")

peer = values("peer", "completions_per_second")
times = [round(rate / statistics.median(peer), 1)
         for rate in values("http-64", "completions_per_second")] if peer else []
print("targets:")
verdict("completions in process, a second of one core", per_core("in-process"), 15000, "/s", True)
verdict("completions over HTTP, 64 clients", values("http-64", "completions_per_second"), 8000,
        "/s", True)
verdict("p99 over HTTP, 64 clients", values("http-64", "p99_ms"), 20, " ms", False)
verdict("completions over HTTP, 256 clients, fsync 2 ms",
        values("http-256-slow", "completions_per_second"), 5000, "/s", True)
verdict("times the peer, over HTTP at 64 clients", times, 60, "x", True)
verdict("start of a server whose store exists", values("start", "ms"), 300, " ms", False)
verdict("memory of an idle server", values("start", "mib"), 40, " MiB", False)
verdict("official forms as PDF, a second of one core",
        [round(1e6 / us) for us in values("form", "pdf_us")], 80, "/s", True)
verdict("flow-chart tables as SVG, a second of one core",
        [round(1e6 / us) for us in values("form", "svg_us")], 1000, "/s", True)
verdict("lint of the slowest SOP, processor time", values("lint", "cpu_us"), 5000, " us", False)
verdict("letters of three pages as PDF/A, a second of one core",
        [round(1e6 / us) for us in values("document", "pdf_us")], 80, "/s", True)
verdict("memory after them", values("document", "pdf_rss_mib"), 40, " MiB", False)
verdict("the same letters as DOCX, a second of one core",
        [round(1e6 / us) for us in values("document", "docx_us")], 500, "/s", True)
verdict("PKCS#12 signatures (RSA) with a mark, a second of one core",
        [round(1e6 / us) for us in values("document", "sign_us")], 60, "/s", True)
verdict("one signed letter verified, processor time",
        [round(us / 1000, 2) for us in values("document", "verify_us")], 10, " ms", False)
searched = values("document", "searched")
verdict(f"p99 of a search over {searched[0] if searched else 0:,} documents",
        values("document", "search_p99_ms"), 50, " ms", False)
verdict("a bag written, sealed and judged", values("document", "bag_mb_s"), 100, " MB/s", True)
verdict("import of the slowest text, processor time", values("import", "text_us"), 20000, " us",
        False)
verdict("import of two pages of a vector PDF, processor time", values("import", "two_pages_us"),
        100000, " us", False)
