// Fills whatever form a step shows with plausible words, so that it can be handed over.

export const texts = {
  '#direction': 'Mohon dilengkapi, bukti belum ada.',
  '#instruction': 'Mohon dilaksanakan sesuai SOP.',
  '#subject': 'Rapat pengukuran kinerja',
  '#place': 'Ruang rapat',
  '#date': '2026-12-01',
  '#time': '09:00',
  '#started': '2026-11-20T09:00',
  '#finished': '2026-11-20T11:00',
  '#discussion': 'Pembahasan capaian setiap unit.',
  '#title': 'Laporan pengukuran kinerja',
  '#summary': 'Capaian sesuai target.',
  '#to': 'Kepala Bagian Organisasi',
  '#letter_subject': 'Penyampaian laporan',
  '#copies': '3',
  '#classification': '000.7.2',
  '#location': 'Lemari 3, boks 2',
};

/** Leaves alone what is filled in already. */
export async function fillForm(page) {
  await page.waitForSelector('#work_title');
  for (const [field, text] of Object.entries(texts)) {
    const found = page.locator(`main ${field}`);
    if ((await found.count()) && (await found.inputValue()) === '') await found.fill(text);
  }
  const cells = await page.locator('input[data-row]').all();
  for (const [at, cell] of cells.entries()) {
    if ((await cell.inputValue()) === '') await cell.fill(at % 2 ? '25' : '24');
  }
  for (const list of ['#participants', '#attendance']) {
    const boxes = page.locator(`${list} input[type=checkbox]`);
    if ((await boxes.count()) && !(await page.locator(`${list} input:checked`).count())) {
      await boxes.first().check();
    }
  }
  for (const box of await page.locator('#missing input[type=checkbox]').all()) await box.check();
  if (await page.locator('#read').count()) await page.check('#read');
}
