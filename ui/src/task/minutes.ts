// Notula point by point: what was said on each item of the agenda is typed in a field of its own and
// registered as one text, "1. Agenda" above its words. A text that was registered so becomes fields
// again.

export interface Point {
  agenda: string;
  words: string;
}

const heading = (point: Point, at: number) => `${at + 1}. ${point.agenda}`;

/** The one text; items without words are left out, what belongs to no item stands last. */
export function discussionOf(points: Point[], rest: string): string {
  const parts = points.flatMap((point, at) =>
    point.words.trim() ? [`${heading(point, at)}\n${point.words.trim()}`] : [],
  );
  return [...parts, rest.trim()].filter(Boolean).join('\n\n');
}

/** The fields again. Words that stand under no heading of this agenda are the rest. */
export function pointsOf(agenda: string[], discussion: string): { points: Point[]; rest: string } {
  const points = agenda.map((item) => ({ agenda: item, words: '' }));
  const rest: string[] = [];
  for (const block of discussion.split(/\n{2,}/)) {
    const [first = '', ...lines] = block.split('\n');
    const point = points.find((one, at) => heading(one, at) === first);
    if (point && lines.length && !point.words) point.words = lines.join('\n');
    else if (block.trim()) rest.push(block);
  }
  return { points, rest: rest.join('\n\n') };
}
