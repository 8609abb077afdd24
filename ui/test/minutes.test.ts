import { describe, expect, it } from 'vitest';
import { discussionOf, pointsOf } from '../src/task/minutes';

const agenda = ['Pembahasan capaian', 'Kendala'];

describe('minutes point by point', () => {
  it('are registered as one text under the items of the agenda', () => {
    const points = [
      { agenda: agenda[0]!, words: ' Capaian 85%.\nSesuai target. ' },
      { agenda: agenda[1]!, words: 'Data terlambat.' },
    ];
    expect(discussionOf(points, 'Rapat ditutup pukul 11.')).toBe(
      '1. Pembahasan capaian\nCapaian 85%.\nSesuai target.\n\n2. Kendala\nData terlambat.\n\nRapat ditutup pukul 11.',
    );
  });

  it('become fields again', () => {
    const text = '2. Kendala\nData terlambat.\n\nRapat ditutup.';
    expect(pointsOf(agenda, text)).toEqual({
      points: [
        { agenda: agenda[0], words: '' },
        { agenda: agenda[1], words: 'Data terlambat.' },
      ],
      rest: 'Rapat ditutup.',
    });
  });

  it('lose no word of a text that knows no agenda', () => {
    const text = 'Peserta membahas.\n\n1. Pembahasan capaian';
    expect(pointsOf(agenda, text).rest).toBe(text);
    expect(pointsOf([], text)).toEqual({ points: [], rest: text });
    expect(discussionOf([], text)).toBe(text);
  });
});
