"""Signs papers with Takar, and alters some; Takar and the judges must agree on every one.
usage: signed_papers.py TAKAR WORK VERAPDF   prints a table and "N passed, M failed" """
import collections
import datetime
import http.server
import itertools
import logging
import pathlib
import random
import re
import subprocess
import sys
import threading

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import DocumentSecurityStore, validate_pdf_signature, validate_pdf_timestamp
from pyhanko_certvalidator import ValidationContext

SIGNED = 200
ALTERED = 50
PROLONGED = 20
KEYS = {"rsa2048": "rsa:2048", "rsa3072": "rsa:3072", "p256": "ec:P-256", "p384": "ec:P-384"}
PASSPHRASE = "kata sandi contoh"
EXTENSIONS = """basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature,nonRepudiation
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
"""
AUTHORITY_EXTENSIONS = """basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
authorityKeyIdentifier=keyid
"""
AUTHORITY = """[tsa]
serial={0}/tsa.serial
signer_cert={0}/tsa.pem
certs={0}/chain.pem
signer_key={0}/tsa.key
signer_digest=sha256
default_policy=1.2.3.4
digests=sha256
ess_cert_id_alg=sha256
"""


def run(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True, check=False)
    return done.returncode, (done.stdout + done.stderr).decode(errors="replace")


def must(*words):
    code, said = run(*words)
    if code != 0:
        raise SystemExit(f"{words[0]}: {said}")
    return said


def new_key(kind):
    return ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:" + kind[3:]] if kind[:3] == "ec:" else ["-newkey", kind]


def make_keys(folder):
    """A root, an issuer under it, and one signer of each kind."""
    (folder / "passphrase").write_text(PASSPHRASE + "\n")
    (folder / "signer.ext").write_text(EXTENSIONS)
    (folder / "issuer.ext").write_text("basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
                                       "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n")
    root = folder / "root.pem"
    must("openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-keyout", folder / "root.key", "-out", root,
         "-days", 3650, "-subj", "/C=ID/O=Contoh/CN=Akar Contoh")
    issue(folder, "issuer", "rsa:3072", "Penerbit Contoh", "root", "issuer.ext")
    (folder / "chain.pem").write_bytes((folder / "issuer.pem").read_bytes() + root.read_bytes())
    for name, kind in KEYS.items():
        issue(folder, name, kind, f"Pejabat {name}", "issuer", "signer.ext")
        must("openssl", "pkcs12", "-export", "-inkey", folder / f"{name}.key", "-in", folder / f"{name}.pem",
             "-certfile", folder / "chain.pem", "-out", folder / f"{name}.p12", "-passout", "pass:" + PASSPHRASE)
    return root


def revocation_list(folder, issuer):
    """Of this issuer, empty, good for a month."""
    certificate = x509.load_pem_x509_certificate((folder / f"{issuer}.pem").read_bytes())
    key = serialization.load_pem_private_key((folder / f"{issuer}.key").read_bytes(), None)
    now = datetime.datetime.now(datetime.timezone.utc)
    made = x509.CertificateRevocationListBuilder().issuer_name(certificate.subject).last_update(
        now - datetime.timedelta(hours=1)).next_update(now + datetime.timedelta(days=30)).add_extension(
        x509.AuthorityKeyIdentifier.from_issuer_public_key(certificate.public_key()), critical=False).add_extension(
        x509.CRLNumber(1), critical=False).sign(key, hashes.SHA256())
    path = folder / f"{issuer}.crl"
    path.write_bytes(made.public_bytes(serialization.Encoding.DER))
    return path


def start_authority(folder):
    """A time-stamp authority: OpenSSL's own, behind a small server. Answers its address."""
    (folder / "tsa.ext").write_text(AUTHORITY_EXTENSIONS)
    issue(folder, "tsa", "rsa:3072", "Segel Waktu Contoh", "issuer", "tsa.ext")
    (folder / "tsa.cnf").write_text(AUTHORITY.format(folder))
    (folder / "tsa.serial").write_text("01\n")

    class Authority(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            (folder / "query").write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
            must("openssl", "ts", "-reply", "-config", folder / "tsa.cnf", "-section", "tsa", "-queryfile",
                 folder / "query", "-out", folder / "answer")
            answer = (folder / "answer").read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Authority)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def issue(folder, name, kind, person, issuer, extensions):
    must("openssl", "req", *new_key(kind), "-nodes", "-keyout", folder / f"{name}.key", "-out",
         folder / f"{name}.csr", "-subj", f"/C=ID/O=Contoh/CN={person}")
    must("openssl", "x509", "-req", "-in", folder / f"{name}.csr", "-CA", folder / f"{issuer}.pem", "-CAkey",
         folder / f"{issuer}.key", "-CAcreateserial", "-days", 700, "-extfile", folder / extensions, "-out",
         folder / f"{name}.pem")


def enlarged(papers, folder):
    """Other shapes of file: many pages, and objects in streams, which no paper of Takar has."""
    made = []
    for number, count in enumerate((5, 20, 60)):
        whole = folder / f"many-{number}.pdf"
        pages = list(itertools.islice(itertools.cycle(papers), count))
        must("qpdf", "--empty", "--pages", *pages, "--", whole)
        packed = folder / f"packed-{number}.pdf"
        must("qpdf", "--object-streams=generate", whole, packed)
        made += [whole, packed]
    return made


def sign(takar, keys, paper, out, number):
    """One to three signatures one after the other; every second one shows a mark."""
    before = paper
    for order in range(1 + number % 3):
        after = out.with_suffix(f".{order}")
        mark = ["--qr", f"https://contoh.example/verifikasi/{number}"] if (number + order) % 2 else []
        key = list(KEYS)[(number + order) % len(KEYS)]
        must(takar, "sign", before, "--p12", keys / f"{key}.p12", "--passphrase-file", keys / "passphrase",
             "--out", after, "--reason", "Menyetujui", *mark)
        before = after
    before.rename(out)
    return 1 + number % 3


def pyhanko_accepts(path, root):
    try:
        with open(path, "rb") as file:
            found = PdfFileReader(file).embedded_signatures
            trust = ValidationContext(trust_roots=[root], allow_fetching=False, revocation_mode="soft-fail")
            return bool(found) and all(validate_pdf_signature(each, trust).bottom_line for each in found)
    except Exception:  # Whatever it stumbles over, it does not accept the file.
        return False


def pyhanko_finds_archival(path, root):
    """Everything that pyHanko needs stands in the file, and a time stamp over the document covers it."""
    try:
        with open(path, "rb") as file:
            reader = PdfFileReader(file)
            trust = DocumentSecurityStore.read_dss(reader).as_validation_context(
                {"trust_roots": [root], "allow_fetching": False, "revocation_mode": "hard-fail"})
            signed, stamps = reader.embedded_regular_signatures, reader.embedded_timestamp_signatures
            found = [validate_pdf_timestamp(each, trust) for each in stamps]
            return bool(signed) and bool(found) and all(
                validate_pdf_signature(each, trust).bottom_line for each in signed) and all(
                each.intact and each.valid and each.trusted for each in found)
    except Exception:  # Whatever it stumbles over, it does not accept the file.
        return False


def pdfsig_accepts(path):
    code, said = run("pdfsig", "-nocert", path)
    found = re.findall(r"Signature Validation: (.*)", said)
    return code == 0 and bool(found) and all(each == "Signature is Valid." for each in found)


def flipped(pdf, place):
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1:]


def hole_of(pdf):
    start = pdf.rindex(b"/Contents <") + 10
    return start, pdf.index(b">", start)


def altered_signature(pdf, *_):
    """A digit near the end of the signature, where its value is."""
    start, end = hole_of(pdf)
    place = start + len(pdf[start:end].rstrip(b"0")) - 40
    return pdf[:place] + (b"1" if pdf[place:place + 1] == b"0" else b"0") + pdf[place + 1:]


def with_later_revision(change):
    def alter(pdf, _other, path):
        path.write_bytes(pdf)
        with open(path, "rb+") as file:
            writer = IncrementalPdfFileWriter(file)
            change(writer)
            writer.write_in_place()
        return path.read_bytes()
    return alter


def blank_page(writer):
    page = writer.find_page_for_modification(0)[0].get_object()
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"0 0 m 99 99 l S"))
    writer.update_container(page)


def add_note(writer):
    page = writer.find_page_for_modification(0)[0].get_object()
    note = generic.DictionaryObject({
        generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
        generic.pdf_name("/Subtype"): generic.pdf_name("/FreeText"),
        generic.pdf_name("/Rect"): generic.ArrayObject([generic.NumberObject(n) for n in (50, 50, 300, 90)]),
        generic.pdf_name("/Contents"): generic.TextStringObject("Disetujui"),
    })
    annotations = page.get("/Annots", generic.ArrayObject())
    page["/Annots"] = generic.ArrayObject(list(annotations) + [writer.add_object(note)])
    writer.update_container(page)


def open_action(writer):
    writer.root["/OpenAction"] = generic.DictionaryObject({
        generic.pdf_name("/S"): generic.pdf_name("/JavaScript"),
        generic.pdf_name("/JS"): generic.TextStringObject("app.alert(1)"),
    })
    writer.update_root()


def zeroed_range(pdf, _other, _path):
    start = pdf.rindex(b"/ByteRange [") + 12
    end = pdf.index(b"]", start)
    return pdf[:start] + b"0 0 0 0".ljust(end - start) + pdf[end:]


def zeroed_contents(pdf, _other, _path):
    start, end = hole_of(pdf)
    return pdf[:start + 1] + b"0" * (end - start - 1) + pdf[end:]


def borrowed_contents(pdf, other, _path):
    (start, end), (from_start, from_end) = hole_of(pdf), hole_of(other)
    return pdf[:start] + other[from_start:from_end] + pdf[end:]


def written_anew(pdf, _other, path):
    path.write_bytes(pdf)
    anew = path.with_suffix(".anew")
    must("qpdf", "--object-streams=generate", path, anew)
    return anew.read_bytes()


# What is altered, how, and which judges can see it: pdfsig knows nothing of later revisions.
ALTERATIONS = {
    "byte of a page": (lambda pdf, *_: flipped(pdf, pdf.index(b"stream\n") + 20), "both"),
    "byte after the hole": (lambda pdf, *_: flipped(pdf, hole_of(pdf)[1] + 30), "both"),
    "byte of the signature": (altered_signature, "both"),
    "stated time": (lambda pdf, *_: flipped(pdf, pdf.rindex(b"/M (D:20") + 9), "both"),
    "range of zeros": (zeroed_range, "both"),
    "signature of zeros": (zeroed_contents, "both"),
    "another's signature": (borrowed_contents, "both"),
    "range without its name": (lambda pdf, *_: pdf.replace(b"/ByteRange", b"/ByteRengi"), "both"),
    "written anew": (written_anew, "both"),
    "half a file": (lambda pdf, *_: pdf[:len(pdf) // 2], "both"),
    "another page content": (with_later_revision(blank_page), "pyHanko"),
    "a note on the page": (with_later_revision(add_note), "pyHanko"),
    "an action on opening": (with_later_revision(open_action), "pyHanko"),
}


class Tally:
    def __init__(self):
        self.good, self.bad = collections.Counter(), collections.Counter()

    def note(self, judge, agrees, what):
        (self.good if agrees else self.bad)[judge] += 1
        if not agrees:
            print(f"WRONG: {judge}: {what}")

    def close(self):
        for judge in sorted(self.good | self.bad):
            print(f"{judge:32} {self.good[judge]:4} agree, {self.bad[judge]} do not")
        print(f"{self.good.total()} passed, {self.bad.total()} failed")
        return 1 if self.bad else 0


def flavour_of(file):
    return "3b" if b"<pdfaid:part>3<" in file.read_bytes() else "2b"


def judge_archival(tally, verapdf, files):
    for flavour in ("2b", "3b"):
        own = [file for file in files if flavour_of(file) == flavour]
        if not own:
            continue
        said = must_say("java", "-cp", f"{verapdf}/*", "org.verapdf.apps.GreenfieldCliWrapper", "-f", flavour,
                        "--format", "text", *own)
        passed = set(re.findall(rf"^PASS (.*) {flavour}$", said, re.M))
        for file in own:
            tally.note(f"veraPDF, {flavour}", str(file) in passed, file.name)


def must_say(*words):
    return run(*words)[1]


def judge_signed(tally, takar, root_file, root, signed):
    for path, count in signed:
        code, said = run(takar, "verify", path, "--trust", root_file, "--json")
        tally.note("takar verify, signed", code == 0 and said.count('"standing":"valid"') == count + 1, path.name)
        tally.note("pdfsig, signed", pdfsig_accepts(path), path.name)
        tally.note("pyHanko, signed", pyhanko_accepts(path, root), path.name)
        tally.note("qpdf --check, signed", run("qpdf", "--check", path)[0] == 0, path.name)


def judge_prolonged(tally, takar, verapdf, root_file, root, papers, keys, folder):
    address = start_authority(keys)
    lists = [revocation_list(keys, issuer) for issuer in ("root", "issuer")]
    made = []
    for number, paper in enumerate(papers[:PROLONGED]):
        stamped, out = folder / f"{number}.stamped.pdf", folder / f"{number}.pdf"
        key = list(KEYS)[number % len(KEYS)]
        must(takar, "sign", paper, "--p12", keys / f"{key}.p12", "--passphrase-file", keys / "passphrase", "--tsa",
             address, "--out", stamped)
        must(takar, "prolong", stamped, "--tsa", address, "--evidence", *lists, "--out", out)
        tally.note("pdfsig, B-T", pdfsig_accepts(stamped), stamped.name)
        tally.note("pyHanko, B-T", pyhanko_accepts(stamped, root), stamped.name)
        tally.note("pyHanko, B-LTA", pyhanko_finds_archival(out, root), out.name)
        tally.note("qpdf --check, B-LTA", run("qpdf", "--check", out)[0] == 0, out.name)
        for path, level in (stamped, "B-T"), (out, "B-LTA"):
            code, said = run(takar, "verify", path, "--trust", root_file, "--json")
            tally.note(f"takar verify, {level}", code == 0 and f'"level":"{level}"' in said, path.name)
        made += [stamped, out]
    judge_archival(tally, verapdf, made)


def judge_altered(tally, takar, root_file, root, signed, folder):
    lots = random.Random(7)
    for number, (name, (alter, seen_by)) in enumerate(
            itertools.islice(itertools.cycle(ALTERATIONS.items()), ALTERED)):
        pdf, other = (path.read_bytes() for path, _ in lots.sample(signed, 2))
        path = folder / f"{number}.pdf"
        path.write_bytes(alter(pdf, other, folder / f"{number}.work"))
        what = f"{name} ({number})"
        tally.note("takar verify, altered", run(takar, "verify", path, "--trust", root_file)[0] == 1, what)
        tally.note("pyHanko, altered", not pyhanko_accepts(path, root), what)
        if seen_by == "both":
            tally.note("pdfsig, altered", not pdfsig_accepts(path), what)


def main(takar, work, verapdf):
    logging.disable(logging.CRITICAL)
    work = pathlib.Path(work)
    folders = {name: work / name for name in ("keys", "signed", "prolonged", "altered")}
    for folder in folders.values():
        folder.mkdir()
    root_file = make_keys(folders["keys"])
    root = load_cert_from_pemder(root_file)
    papers = sorted((work / "demo").rglob("*.pdf"))
    shapes = papers + enlarged(papers, folders["keys"])
    signed = []
    for number, paper in enumerate(itertools.islice(itertools.cycle(shapes), SIGNED)):
        out = folders["signed"] / f"{number:03}-{paper.stem}.pdf"
        signed.append((out, sign(takar, folders["keys"], paper, out, number)))
    tally = Tally()
    archival = [path for path, _ in signed if "many-" not in path.name and "packed-" not in path.name]
    judge_archival(tally, verapdf, papers + archival)
    judge_signed(tally, takar, root_file, root, signed)
    judge_prolonged(tally, takar, verapdf, root_file, root, papers, folders["keys"], folders["prolonged"])
    judge_altered(tally, takar, root_file, root, signed, folders["altered"])
    return tally.close()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
