// Hands that touch no mouse: what a task asks for is reached with Tab and answered with keys.

import { texts } from './fill.mjs';

const kTabsMost = 400;

export const press = (person, key) => person.page.keyboard.press(key);

/** What has the focus, and whether it is hidden behind the bar at the foot. */
function focused({ page }) {
  return page.evaluate(() => {
    const at = document.activeElement;
    const box = at.getBoundingClientRect();
    const bar = document.querySelector('.bar')?.getBoundingClientRect();
    const covered = bar && !at.closest('.bar') && box.height > 0 && box.top >= bar.top;
    const list = at.closest('#participants, #attendance');
    return {
      place: `${at.tagName} ${at.id || at.textContent.trim().slice(0, 30)}`,
      covered: !!covered,
      hands: at.matches('.bar button.primary'),
      id: at.id,
      type: at.type ?? '',
      cell: at.matches('input[data-row]'),
      empty: at.value === '' || at.value === undefined,
      checked: at.checked ?? false,
      decision: at.name === 'decision',
      wanted: at.id === 'read' || !!at.closest('#missing') || (!!list && !list.querySelector(':checked')),
    };
  });
}

/** The bar may have come after the focus did: who leaves and comes back must see where he is. */
async function staysCovered(person) {
  await press(person, 'Shift+Tab');
  await press(person, 'Tab');
  return (await focused(person)).covered;
}

/** Presses Tab until the focus is on what the selector names; notes what lay behind the bar. */
export async function tabTo(person, selector, hidden) {
  for (let tabs = 0; tabs < kTabsMost; tabs += 1) {
    await press(person, 'Tab');
    const seen = await focused(person);
    if (seen.covered && (await staysCovered(person))) hidden.push(seen.place);
    const found = await person.page.evaluate(
      (wanted) => document.activeElement.matches(wanted),
      selector,
    );
    if (found) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Claims and starts as the page asks for it. False when the form has to wait for others. */
export async function beginWithKeys(person, hidden) {
  const { page } = person;
  for (const name of ['Ambil tugas', 'Mulai kerjakan']) {
    const button = page.getByRole('button', { name, exact: true }).first();
    if (!(await button.count())) continue;
    for (const box of await page.locator('input[id^="input_"][type=checkbox]').all()) {
      if (await box.isChecked()) continue;
      await tabTo(person, `#${await box.getAttribute('id')}`, hidden);
      await press(person, 'Space');
    }
    const handle = await button.elementHandle();
    await handle.evaluate((element) => element.setAttribute('data-wanted', ''));
    await tabTo(person, '[data-wanted]', hidden);
    await press(person, 'Enter');
    await button.waitFor({ state: 'detached' });
  }
  await page.waitForSelector('#work_title, #cannot_finish');
  return (await page.locator('#work_title').count()) > 0;
}

/** A native field of dates opens its parts one after another; its keys depend on the machine. */
async function typeMoment(person, { id, type }, text) {
  const [day = '', time = ''] = type === 'time' ? ['', text] : text.split('T');
  const [year, month, date] = day.split('-');
  const typed = day ? `${month}${date}${year}` : '';
  if (typed) await person.page.keyboard.type(typed);
  if (typed && time) await press(person, 'ArrowRight');
  if (time) await person.page.keyboard.type(`${time.replace(':', '')}AM`);
  if ((await person.page.inputValue(`#${id}`)) !== text) await person.page.fill(`#${id}`, text);
}

async function answer(person, seen, choice) {
  const { page } = person;
  const text = texts[`#${seen.id}`];
  if (seen.decision) await press(person, choice === 'no' ? 'ArrowDown' : 'Space');
  else if (seen.cell && seen.empty) await page.keyboard.type('24');
  else if (['date', 'time', 'datetime-local'].includes(seen.type)) {
    if (seen.empty && text) await typeMoment(person, seen, text);
  } else if (seen.type === 'checkbox') {
    if (seen.wanted && !seen.checked) await press(person, 'Space');
  } else if (seen.empty && text) await page.keyboard.type(text);
}

/** Walks once through the form to its button and fills in what is empty. */
export async function fillWithKeys(person, choice, hidden) {
  await person.page.waitForSelector('#work_title');
  for (let tabs = 0; tabs < kTabsMost; tabs += 1) {
    await press(person, 'Tab');
    const seen = await focused(person);
    if (seen.covered && (await staysCovered(person))) hidden.push(seen.place);
    if (seen.hands) return;
    await answer(person, seen, choice);
  }
  throw new Error('Tab does not lead to the end of the form');
}

export async function handOverWithKeys(person, hidden) {
  await press(person, 'Enter');
  if (await person.page.locator('#read').count()) {
    await person.page.waitForSelector('#sign_now');
    await tabTo(person, '#sign_now', hidden);
    await press(person, 'Enter');
  }
  await person.page.waitForURL(/\/selesai$/);
  await person.ready();
}
