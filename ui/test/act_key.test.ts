import { expect, it } from 'vitest';
import { ActKeys, freshKey } from '../src/base/act_key';

it('gives a double click the same key', () => {
  const keys = new ActKeys();
  const first = keys.keyFor('complete_step', { version: 1 });
  expect(keys.keyFor('complete_step', { version: 1 })).toBe(first);
});

it('gives other words, and the next attempt after an answer, a new key', () => {
  const keys = new ActKeys();
  const first = keys.keyFor('complete_step', { version: 1 });
  const second = keys.keyFor('complete_step', { version: 2 });
  expect(second).not.toBe(first);
  keys.answered('complete_step');
  expect(keys.keyFor('complete_step', { version: 2 })).not.toBe(second);
});

it('makes keys that the contract admits', () => {
  expect(freshKey()).toMatch(/^[0-9a-f]{32}$/);
});
