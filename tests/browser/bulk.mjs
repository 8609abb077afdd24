// A leader with several tasks: takes them together, gives one away, and reads what happened.

import { desk, Person } from "./browser.mjs";
import { openCase } from "./work.mjs";

export async function runBulk(browser, url, report) {
  const leader = await (
    await Person.open(browser, url, desk)
  ).signIn("sekretaris.malang");
  const { page } = leader;
  await openCase(leader);
  const caseId = await openCase(leader);
  await leader.visit("/tugas?saring=unclaimed");
  await page.getByRole("button", { name: "Pilih beberapa" }).click();
  await page.getByRole("button", { name: "Pilih semua" }).click();
  await page.locator(".bar button.primary").click();
  await page.waitForSelector("dialog[open] #bulk_go");
  report.none(await leader.axeFindings(), "axe-core: several tasks at once");
  const asked = await page.locator("dialog li").count();
  await page.click("#bulk_go");
  await page.waitForSelector('#bulk_close:not([aria-disabled="true"])');
  const done = await page.locator("dialog .tag.positive").count();
  report.check(
    asked >= 2 && done === asked,
    "several tasks are taken at once",
    `${done} of ${asked}`,
  );
  await page.click("#bulk_close");
  await reassigns(leader, caseId, report);
  const staff = await (
    await Person.open(browser, url, desk)
  ).signIn("staf.malang");
  await staff.visit("/pemberitahuan");
  await staff.page.waitForSelector("text=Tugas dialihkan dari");
  report.check(true, "the other position is told of it");
  report.none(await staff.axeFindings(), "axe-core: notices");
  await staff.page.getByRole("button", { name: "Tandai sudah dibaca" }).click();
  report.check(
    (await staff.page.locator(".told b").count()) === 0,
    "read notices are not counted",
  );
  report.none(
    [...leader.faults, ...staff.faults],
    "no console or CSP error: several tasks",
  );
  await leader.close();
  await staff.close();
}

async function reassigns(leader, caseId, report) {
  const { page } = leader;
  await leader.visit(`/pelaksanaan/${caseId}/tugas/1`);
  await page.getByRole("button", { name: "Alihkan tugas" }).click();
  await page.waitForSelector("dialog[open] #to");
  const staff = await page
    .locator("#to option", { hasText: "Contoh Staf" })
    .getAttribute("value");
  await page.selectOption("#to", staff);
  await page.fill("#reason", "Dinas luar sampai akhir pekan.");
  report.none(await leader.axeFindings(), "axe-core: reassigning");
  await page.locator("dialog button.primary").click();
  await page.waitForSelector("dialog[open]", { state: "detached" });
  await page.waitForSelector("#cannot_finish");
  report.check(true, "a task is given to another position");
}
