// What changed between two versions of a text, word by word. Plain longest common subsequence; texts
// too long for it are told as one change.

export interface Part {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

const kCellsMost = 4_000_000; // of the table below; about 2000 words against 2000

/** Words with the blanks that follow them, so that the parts joined give the text again. */
const wordsOf = (text: string) => text.match(/\s+|\S+\s*/g) ?? [];
const bare = (word: string) => word.trim();

/** For each pair of places, how many words the rests have in common. */
function commonTable(before: string[], after: string[]): Uint32Array {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const here = i * width + j;
      table[here] =
        bare(before[i]!) === bare(after[j]!)
          ? table[here + width + 1]! + 1
          : Math.max(table[here + width]!, table[here + 1]!);
    }
  }
  return table;
}

function put(parts: Part[], kind: Part['kind'], text: string): void {
  const last = parts[parts.length - 1];
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

/** The parts of both texts in reading order: without the added ones they are the earlier text. */
export function wordDiff(earlier: string, later: string): Part[] {
  const [before, after] = [wordsOf(earlier), wordsOf(later)];
  const parts: Part[] = [];
  if ((before.length + 1) * (after.length + 1) > kCellsMost) {
    if (earlier) put(parts, 'removed', earlier);
    if (later) put(parts, 'added', later);
    return parts;
  }
  const table = commonTable(before, after);
  const width = after.length + 1;
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const here = i * width + j;
    const alike = i < before.length && j < after.length && bare(before[i]!) === bare(after[j]!);
    if (alike) put(parts, 'same', after[(i++, j++)]!);
    else if (j >= after.length || (i < before.length && table[here + width]! >= table[here + 1]!))
      put(parts, 'removed', before[i++]!);
    else put(parts, 'added', after[j++]!);
  }
  return parts;
}
