// An office begins with nothing: the first secret, the guided set-up, two people with first
// passwords, and the first step of their first case. Then every page of the administration.

import { desk, Person } from './browser.mjs';
import { judge, looks as everyLook } from './screens.mjs';
import { startServer } from './server.mjs';
import { begin, handOver, openCase, openTask } from './work.mjs';

const kAdminPassword = 'sungai-deras-di-hulu-kota';
const kOwnPassword = 'bukit-hijau-sesudah-hujan';
const sections = [
  'penyiapan',
  'instansi',
  'sop',
  'unit',
  'jabatan',
  'pegawai',
  'pelaksana',
  'indikator',
  'siap',
  'hari-libur',
  'nomor-surat',
  'riwayat',
  'kesehatan',
];

class SetUp {
  constructor(admin, report, onPage) {
    Object.assign(this, { admin, report, onPage, page: admin.page, slips: {} });
  }

  async open(section) {
    await this.admin.visit(`/administrasi/${section}`);
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  async said(words) {
    await this.page.locator('.notice.positive', { hasText: words }).waitFor();
  }

  async becomeAdmin(secret) {
    await this.admin.visit('/penyiapan');
    await this.page.fill('#secret', secret);
    await this.page.fill('#name', 'Contoh Admin');
    await this.page.fill('#new_username', 'admin.contoh');
    await this.page.fill('#new_password', kAdminPassword);
    await this.page.click('form button.primary');
    await this.page.waitForURL(/\/administrasi\/penyiapan$/);
    await this.admin.ready();
    await this.onPage(this.page, 'penyiapan');
  }

  async agency() {
    await this.open('instansi');
    await this.button('Simpan').click();
    const focused = await this.page.evaluate(() => document.activeElement.className);
    this.report.check(focused.includes('summary'), 'an empty name is told in the summary', focused);
    await this.page.fill('#agency_name', 'Kecamatan Contoh');
    await this.page.fill('#government', 'Pemerintah Kabupaten Contoh');
    await this.page.selectOption('#period_word', 'Tribulan');
    await this.page.fill('#letterhead', 'PEMERINTAH KABUPATEN CONTOH\nKECAMATAN CONTOH');
    await this.button('Simpan').click();
    await this.said('Data instansi tersimpan.');
    const head = await this.page.locator('header .agency').innerText();
    this.report.check(head === 'Kecamatan Contoh', 'the new name stands in the head', head);
    await this.onPage(this.page, 'instansi');
  }

  async structure() {
    await this.open('sop');
    await this.button('Pakai SOP ini: KECAMATAN SUMBERSUKO').click();
    await this.said('SOP tersimpan');
    await this.open('unit');
    await this.button('Kecamatan').click();
    await this.button('Ubah Seksi Pelayanan Umum').click();
    await this.page.fill('#unit_name', 'Seksi Pelayanan');
    await this.button('Simpan').click();
    await this.said('Seksi Pelayanan tersimpan.');
    await this.onPage(this.page, 'unit');
    await this.open('jabatan');
    await this.button('Kecamatan').click();
    await this.page.getByText('Ketua Tim Akuntabilitas Kinerja').waitFor();
    await this.onPage(this.page, 'jabatan');
  }

  async person(name, position) {
    await this.button('Tambah pegawai').click();
    await this.page.fill('#person_name', name);
    await this.page.selectOption('#person_position', { label: position });
    await this.page.locator('dialog').getByRole('button', { name: 'Simpan' }).click();
    const slip = this.page.locator('dialog .slip');
    await slip.waitFor();
    const [username, password] = await slip.locator('dd').allInnerTexts();
    this.slips[position] = { username, password };
    await this.onPage(this.page, `slip-${username}`);
    await this.button('Tutup').click();
  }

  async people() {
    await this.open('pegawai');
    await this.person('Contoh Camat', 'Camat');
    await this.person('Contoh Sekretaris', 'Sekretaris Kecamatan');
    await this.page.locator('summary', { hasText: 'Impor daftar pegawai' }).click();
    const rows = 'Nama;NIP;Jabatan;Nama pengguna\nContoh Kasi;123;Kasi Pemerintahan;contoh.kasi\n';
    await this.page.fill('#people_text', rows + 'Contoh Staf;;;\n');
    await this.button('Periksa').click();
    await this.page.getByText('1 dari 2 baris perlu diperbaiki').waitFor();
    await this.onPage(this.page, 'impor');
    await this.page.fill('#people_text', rows.replace('123', '') + 'Contoh Staf;;;\n');
    await this.button('Periksa').click();
    await this.button('Simpan 2 pegawai').click();
    await this.page.locator('dialog .slip').waitFor();
    await this.button('Tutup').click();
    const shown = await this.page.locator('main').innerText();
    this.report.check(shown.includes('Contoh Staf'), 'the imported people are there');
    await this.onPage(this.page, 'pegawai');
  }

  async performers() {
    await this.open('pelaksana');
    const first = await this.page.locator('select').first().locator('option:checked').innerText();
    this.report.check(first === 'Camat', 'the likeliest position is proposed', first);
    await this.onPage(this.page, 'pelaksana');
    await this.button('Simpan').click();
    await this.said('Pelaksana tersimpan.');
  }

  /** Rules take effect only after a dry run and with a reason. */
  async rules() {
    await this.page.getByRole('link', { name: /^Aturan indikator/ }).click();
    await this.page.fill('#r_cap', '120');
    await this.button('Uji coba pada riwayat').click();
    await this.page.waitForSelector('#tried');
    await this.page.fill('#r_reason', 'Keputusan Camat Nomor 1 Tahun 2026');
    await this.onPage(this.page, 'aturan');
    await this.button('Berlakukan aturan ini').click();
    await this.said('Aturan berlaku mulai pelaksanaan berikutnya.');
  }

  async indicators() {
    await this.open('indikator');
    await this.button('Tambah indikator').click();
    await this.page.fill('#i_name', 'Persentase layanan tepat waktu');
    await this.page.fill('#i_a', 'Layanan tepat waktu');
    await this.page.fill('#i_b', 'Semua layanan');
    await this.page.fill('#i_target_0', '87,5');
    await this.page.fill('#i_target_1', '90');
    await this.onPage(this.page, 'indikator-baru');
    await this.page.locator('dialog').getByRole('button', { name: 'Simpan' }).click();
    await this.said('Indikator tersimpan.');
    await this.rules();
    await this.open('siap');
    const told = await this.page.locator('main').innerText();
    this.report.check(told.includes('Semua bagian terisi'), 'the set-up says that it is complete');
    await this.onPage(this.page, 'siap');
  }
}

/** The page of the rules of the first indicator. */
async function rulesPath(page) {
  const id = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/administration');
    return (await answer.json()).indicators[0].id;
  });
  return `/administrasi/indikator/${id}`;
}

/** The person signs in with the slip, may do nothing else, and chooses a password of his own. */
async function firstSignIn(browser, url, report, slip, onPage) {
  const person = await Person.open(browser, url);
  await person.signIn(slip.username, slip.password, '#old_password');
  const closed = await person.page.evaluate(async () => (await fetch('/api/v1/tasks')).status);
  report.check(closed === 403, `nothing else is open to ${slip.username}`, String(closed));
  await onPage(person.page, `kata-sandi-${slip.username}`);
  await person.page.fill('#old_password', slip.password);
  await person.page.fill('#fresh_password', kOwnPassword);
  await person.page.fill('#again_password', kOwnPassword);
  await person.page.click('form button.primary');
  await person.page.waitForSelector('header nav');
  return person;
}

async function firstStep(browser, url, report, slips, onPage) {
  const camat = await firstSignIn(browser, url, report, slips['Camat'], onPage);
  const secretary = slips['Sekretaris Kecamatan'];
  const sekcam = await firstSignIn(browser, url, report, secretary, onPage);
  const caseId = await openCase(camat);
  await openTask(camat, caseId, 1);
  await begin(camat);
  await camat.page.getByRole('button', { name: 'Pakai kalimat SOP' }).click();
  await handOver(camat);
  await openTask(sekcam, caseId, 2);
  report.check(true, 'the first step is done and the second waits for the secretary');
  report.none([...camat.faults, ...sekcam.faults], 'no console or CSP error: the first two people');
  await camat.close();
  await sekcam.close();
}

async function everySection(browser, url, report, looks) {
  for (const [look, options] of looks) {
    const admin = await Person.open(browser, url, options);
    await admin.signIn('admin.contoh', kAdminPassword);
    await admin.visit(await rulesPath(admin.page));
    await judge(admin, report, `rules of an indicator, ${look}`);
    for (const section of sections) {
      await admin.visit(`/administrasi/${section}`);
      await judge(admin, report, `administration ${section}, ${look}`);
    }
    report.none(admin.faults, `no console or CSP error: administration, ${look}`);
    await admin.close();
  }
}

/** In a server of its own, for the store must be empty. `onPage` sees every page in its state. */
export async function runSetUp(browser, report, { onPage = async () => {}, looks = everyLook } = {}) {
  const server = await startServer({ demo: false });
  try {
    const admin = await Person.open(browser, server.url, desk);
    const setUp = new SetUp(admin, report, async (page, name) => {
      report.none(await admin.axeFindings(), `axe-core: set-up, ${name}`);
      await onPage(page, name);
    });
    await setUp.becomeAdmin(server.secret);
    await setUp.agency();
    await setUp.structure();
    await setUp.people();
    await setUp.performers();
    await setUp.indicators();
    await firstStep(browser, server.url, report, setUp.slips, onPage);
    report.none(admin.faults, 'no console or CSP error: the administrator');
    await admin.close();
    await everySection(browser, server.url, report, looks);
  } finally {
    await server.stop();
  }
}
