import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = fs.readFileSync('src/styles/tokens.css', 'utf8');

function tokens(block: string): Record<string, string> {
  const body = css.slice(css.indexOf(block)).split('}')[0]!;
  const pairs = body.matchAll(/--ina-([\w-]+):\s*(#[0-9a-f]{6})/g);
  return Object.fromEntries([...pairs].map(([, name, value]) => [name, value]));
}

// Source: WCAG 2.2, definition of relative luminance.
function luminance(hex: string): number {
  const part = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const on = (text: string, ...grounds: string[]) => grounds.map((ground) => [text, ground] as const);
const cards = ['background-primary', 'background-secondary', 'background-tertiary'];
const texts = [
  ...on('content-primary', ...cards, 'primary-50', 'positive-50'),
  ...on('content-secondary', ...cards, 'primary-50'),
  ...on('primary-700', 'background-primary', 'background-secondary', 'primary-50'),
  ...on('on-primary', 'primary-primary'),
  ...on('on-navy', 'navy'),
  ...on('negative', 'background-primary', 'negative-50', 'primary-50'),
  ...on('positive', 'background-primary', 'positive-50'),
  ...on('warning', 'warning-50'),
];
const controls = [
  ...on('stroke-control', ...cards),
  ...on('focus', 'background-primary', 'background-secondary'),
  ...on('navy-mark', 'navy'),
];

describe.each([':root {', ":root[data-theme='dark'] {"])('tokens of %s', (block) => {
  const colour = tokens(block);
  it.each(texts)('%s on %s reads at 4.5', (a, b) => {
    expect(contrast(colour[a]!, colour[b]!)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(controls)('%s on %s is seen at 3', (a, b) => {
    expect(contrast(colour[a]!, colour[b]!)).toBeGreaterThanOrEqual(3);
  });
});
