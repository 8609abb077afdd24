import { beforeAll, describe, expect, it } from 'vitest';
import type { Form, Kind, TaskPage } from '../src/api/types';
import { cellState } from '../src/task/cell_state';
import { checkWork } from '../src/task/check_work';
import { chosen, differences } from '../src/task/conflict';
import { contentOf } from '../src/task/content';
import { previewOf } from '../src/task/preview';
import { fits, salvage, shapeOf, startWork, type WorkOf } from '../src/task/work';
import { moreWords } from '../src/words/words.svelte';

beforeAll(moreWords);

const wib = { name: 'Asia/Jakarta', word: 'WIB' };
const empty = {
  components: {},
  actual: null,
  state: 'empty',
  note: '',
  achievement: null,
} as const;
const form: Form = {
  indicators: [
    {
      id: '1',
      code: '1.1',
      name: 'Konflik tertangani',
      unit: 'persen',
      polarity: 'higher',
      rule_text: 'R / T x 100',
      formula_text: 'a : b x 100',
      components: [
        { id: 'a', name: 'Tertangani' },
        { id: 'b', name: 'Dilaporkan' },
      ],
      target: '100',
      previous_actual: null,
      comments: 0,
      value: empty,
    },
    {
      id: '2',
      code: '1.2',
      name: 'Indeks kewaspadaan',
      unit: 'indeks',
      polarity: 'higher',
      rule_text: 'R / T x 100',
      formula_text: '',
      components: [],
      target: '4.1',
      previous_actual: '3.98',
      comments: 0,
      value: empty,
    },
  ],
};

function pageOf(kind: Kind, more: Partial<TaskPage> = {}): TaskPage {
  const positions = [{ id: '7', title: 'Sekretaris', holder: null }];
  return {
    step: { kind },
    task: { case_title: 'Pengukuran Kinerja' },
    mode: 'performer',
    form: null,
    content: null,
    units: null,
    unit_forms: [],
    catalogue: { positions, units: [{ id: '5', name: 'Bidang Contoh' }], indicators: [] },
    ...more,
  } as unknown as TaskPage;
}

const kinds = (
  'order prepare_form hand_out fill_in hand_in gather recap validate invite meet minutes ' +
  'draft check submit sign report cover_letter copies archive'
).split(' ') as Kind[];

describe('every kind of step', () => {
  it.each(kinds)('%s has a form, a check and a content', (kind) => {
    const page = pageOf(kind);
    const work = startWork(page);
    expect(Array.isArray(checkWork(shapeOf(page), work, page))).toBe(true);
    expect(contentOf(shapeOf(page), work, wib)).toBeTypeOf('object');
  });
});

describe('a letter', () => {
  const kind = 'cover_letter';
  const begin = () => startWork(pageOf(kind)) as WorkOf['cover_letter'];

  it('takes the next number unless it has one', () => {
    const work = begin();
    expect(contentOf(kind, work, wib)).not.toHaveProperty('given_number');
    work.given_number = ' 014a/427/2026 ';
    expect(contentOf(kind, work, wib)).toHaveProperty('given_number', '014a/427/2026');
  });
});

describe('the form of achievement data', () => {
  const page = pageOf('fill_in', { form });
  const begin = () => startWork(page) as WorkOf['fill_in'];
  const wrong = (work: WorkOf['fill_in']) =>
    checkWork('fill_in', work, page).map(({ field }) => field);

  it('names every empty field, and keeps empty apart from zero', () => {
    const work = begin();
    expect(wrong(work)).toEqual(['f_1_a', 'f_1_b', 'f_2']);
    work.values[0]!.components = { a: '0', b: '25' };
    work.values[1]!.actual = '4,05';
    expect(wrong(work)).toEqual([]);
  });

  it('sends canonical decimal text', () => {
    const work = begin();
    work.values[0]!.components = { a: '1.250', b: '2.000,50' };
    work.values[1]!.actual = '4,05';
    const filled = { state: 'filled', note: '' };
    expect(contentOf('fill_in', work, wib)).toEqual({
      values: [
        { ...filled, indicator_id: '1', components: { a: '1250', b: '2000.5' }, actual: null },
        { ...filled, indicator_id: '2', components: {}, actual: '4.05' },
      ],
    });
  });

  it('asks for a note where nothing was measured', () => {
    const work = begin();
    for (const figure of work.values) figure.state = 'not_measured';
    expect(wrong(work)).toEqual(['n_1', 'n_2']);
  });

  it('shows what the server reckoned, for that typing alone', () => {
    const work = begin();
    const [indicator, figure] = [form.indicators[0]!, work.values[0]!];
    expect(previewOf(indicator, figure)).toMatchObject({ achievement: null, pending: false });
    figure.components = { a: '7', b: '25' };
    const value = {
      indicator_id: '1',
      actual: '28',
      achievement: '28',
      why: '',
      refusal: null,
      findings: [],
    };
    const reckoned = { typed: JSON.stringify(figure), value };
    expect(previewOf(indicator, figure, reckoned)).toMatchObject({ actual: '28', pending: false });
    figure.components = { a: '8', b: '25' };
    expect(previewOf(indicator, figure, reckoned)).toMatchObject({ actual: null, pending: true });
    figure.components = { a: '8', b: '' };
    expect(previewOf(indicator, figure, reckoned).pending).toBe(false);
  });

  it('tells where each cell is kept', () => {
    const none = { text: '', known: false };
    const seven = { text: '7', known: true };
    expect(cellState('', none, 'none')).toBe('untouched');
    expect(cellState('7', none, 'saving')).toBe('saving');
    expect(cellState('7', seven, 'saved')).toBe('saved');
    expect(cellState('8', seven, 'kept')).toBe('failed');
    expect(cellState('', seven, 'refused')).toBe('failed');
  });

  it('is also the form of a unit that adds its part to a gathering', () => {
    expect(shapeOf(pageOf('gather', { form, mode: 'contributor' }))).toBe('fill_in');
    expect(shapeOf(pageOf('gather', { form }))).toBe('gather');
  });
});

describe('a kept draft', () => {
  it('is shown only in the form that it was typed in', () => {
    const work = startWork(pageOf('fill_in', { form }));
    const other = startWork(pageOf('fill_in', { form: { indicators: [form.indicators[0]!] } }));
    expect(fits(JSON.parse(JSON.stringify(work)), work)).toBe(true);
    expect(fits(other, work)).toBe(false);
    expect(fits(null, work)).toBe(false);
    expect(fits({ note: '' }, work)).toBe(false);
  });
});

describe('a draft of an earlier build', () => {
  it('keeps what still fits and hands out the texts that have no field any more', () => {
    const fresh = startWork(pageOf('report'));
    const old = { note: 'Sudah diperiksa.', checked_by: 'Bapak Contoh Satu', person_id: '17' };
    const kept = salvage(old, fresh);
    expect(kept.work).toEqual({ ...fresh, note: 'Sudah diperiksa.' });
    expect(kept.taken).toBe(true);
    expect(kept.left).toEqual(['Bapak Contoh Satu']);
  });

  it('takes over the lines of the form that are still asked for', () => {
    const fresh = startWork(pageOf('fill_in', { form })) as WorkOf['fill_in'];
    const line = { ...fresh.values[1]!, actual: '4,05' };
    const gone = { ...fresh.values[1]!, indicator_id: '99', note: 'Data dari Dukcapil 2026' };
    const kept = salvage({ values: [line, gone] }, fresh);
    expect((kept.work as WorkOf['fill_in']).values.map(({ actual }) => actual)).toEqual([
      '',
      '4,05',
    ]);
    expect(kept.left).toContain('Data dari Dukcapil 2026');
  });

  it('is nothing when nothing of it can be used', () => {
    const fresh = startWork(pageOf('report'));
    for (const old of [null, 'teks', 7, [], { note: 5 }]) {
      expect(salvage(old, fresh)).toEqual({ work: fresh, taken: false, left: [] });
    }
  });
});

describe('a draft that two people typed at', () => {
  const page = pageOf('fill_in', { form });

  it('names what differs and takes theirs only where it was chosen', () => {
    const mine = startWork(page) as WorkOf['fill_in'];
    const theirs = startWork(page) as WorkOf['fill_in'];
    mine.values[0]!.components = { a: '7', b: '25' };
    theirs.values[0]!.components = { a: '8', b: '25' };
    theirs.values[1]!.actual = '4,05';
    const found = differences('fill_in', mine, theirs, page);
    expect(found.map(({ mine, theirs }) => [mine, theirs])).toEqual([
      ['7', '8'],
      ['belum diisi', '4,05'],
    ]);
    const both = chosen(mine, theirs, [found[1]!.path]) as WorkOf['fill_in'];
    expect(both.values[0]!.components['a']).toBe('7');
    expect(both.values[1]!.actual).toBe('4,05');
    expect(mine.values[1]!.actual).toBe('');
  });

  it('is told apart by fields in any other form', () => {
    const [mine, theirs] = [startWork(pageOf('minutes')), startWork(pageOf('minutes'))];
    (theirs as WorkOf['minutes']).discussion = 'Dibahas.';
    const found = differences('minutes', mine, theirs, pageOf('minutes'));
    expect(found.map(({ path, theirs }) => [path, theirs])).toEqual([[['discussion'], 'Dibahas.']]);
  });

  it('is not shown when it is not of this form', () => {
    const work = startWork(page);
    const values = (work as WorkOf['fill_in']).values.map((value) => ({ ...value }));
    expect(fits({ values: [{ ...values[0], components: null }, values[1]] }, work)).toBe(false);
    expect(fits({ values: 'dua' }, work)).toBe(false);
    expect(fits({ discussion: 1, decisions: [] }, startWork(pageOf('minutes')))).toBe(false);
  });
});

describe('what was registered before', () => {
  it('is typed again in a repaired visit', () => {
    const page = pageOf('draft', { content: { title: 'Konsep', summary: 'Baik' } as never });
    expect(startWork(page)).toMatchObject({ title: 'Konsep', summary: 'Baik', obstacles: '' });
  });
});
