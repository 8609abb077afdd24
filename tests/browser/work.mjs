// What every person does with a task in the browser: find it, begin it, hand it over.

/** Goes to the person's open task at the step of this case; answers its address. */
export async function openTask(person, caseId, step) {
  const path = await person.page.evaluate(
    async ([id, at]) => {
      const until = Date.now() + 10_000;
      for (;;) {
        for (const filter of ['mine', 'unclaimed']) {
          const answer = await fetch(`/api/v1/tasks?filter=${filter}`);
          const { items } = await answer.json();
          const task = items.find((one) => one.case_id === id && one.step === at);
          if (task) return `/pelaksanaan/${id}/tugas/${task.visit}`;
        }
        if (Date.now() > until) return null;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    [caseId, step],
  );
  if (!path) throw new Error(`${person.username} has no task at step ${step}`);
  await person.visit(path);
  return path;
}

/**
 * Claims and starts when the page asks for it, and states every open input. False when the page
 * then tells why the form has to wait, as for units that have not handed in.
 */
export async function begin(person) {
  const { page } = person;
  for (const name of ['Ambil tugas', 'Mulai kerjakan']) {
    for (const box of await page.locator('input[id^="input_"][type=checkbox]').all()) {
      await box.check();
    }
    const button = page.getByRole('button', { name, exact: true }).first();
    if (await button.count()) {
      await button.click();
      await button.waitFor({ state: 'detached' });
    }
  }
  await page.waitForSelector('#work_title, #cannot_finish');
  return (await page.locator('#work_title').count()) > 0;
}

export async function handOver(person) {
  await person.page.locator('.bar button.primary').click();
  if (await person.page.locator('#read').count()) await person.page.click('#sign_now');
  try {
    await person.page.waitForURL(/\/selesai$/);
  } catch (error) {
    const words = (await person.page.locator('main').innerText()).replace(/\s+/g, ' ');
    throw new Error(`${person.username} cannot hand over: ${words.slice(0, 600)}`, { cause: error });
  }
  await person.ready();
}

/** Opens a case of the agency's SOP for the usual quarter; answers its id. */
export async function openCase(person) {
  const { page } = person;
  await person.visit('/pelaksanaan/buka');
  await page.locator('form button.primary').click();
  try {
    await page.waitForURL(/\/pelaksanaan\/\d+$/, { timeout: 4000 });
  } catch {
    // The demo may hold a case of this quarter already: a second one needs a reason.
    await page.fill('#second', 'Uji peramban');
    await page.locator('form button.primary').click();
    await page.waitForURL(/\/pelaksanaan\/\d+$/);
  }
  return page.url().split('/').at(-1);
}
