import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../src/words/en';
import { id as core } from '../src/words/id';
import { idMore } from '../src/words/id_more';
import { taskId } from '../src/words/task_id';
import type { Key } from '../src/words/words.svelte';

const id = { ...core, ...idMore, ...taskId };

function sources(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'words' ? [] : sources(full);
    return /\.(svelte|ts)$/.test(entry.name) ? [fs.readFileSync(full, 'utf8')] : [];
  });
}

const holes = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).sort();

// Families whose last part is a name of the contract or of a choice.
const made =
  /^(act|authority|case_state|draft_state|findings_part|finish|kind|notice|polarity|role|severity|sop_state|step_state|value_state|visit_state|why)\.|^(order\.phrase|profile\.theme|tasks\.(filter|empty)|units\.filter)_/;

describe('the two dictionaries', () => {
  it('have the same holes in every sentence', () => {
    for (const key of Object.keys(id) as Key[]) expect(holes(en[key])).toEqual(holes(id[key]));
  });

  it('have no empty sentence', () => {
    const all = [...Object.values(id), ...Object.values(en)];
    expect(all.filter((text) => !text.trim())).toEqual([]);
  });

  it('hold no sentence that nothing shows', () => {
    const all = sources('src').join('\n');
    const unused = Object.keys(id).filter((key) => !made.test(key) && !all.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });
});
