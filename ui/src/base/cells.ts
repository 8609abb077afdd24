// Tables as text: CSV with any of the usual separators, or cells pasted from a spreadsheet.

/** The sign that parts the cells: the commonest of the first line. */
function separatorOf(text: string): string {
  const line = text.split('\n', 1)[0]!;
  const count = (sign: string) => line.split(sign).length;
  return ['\t', ';', ','].sort((a, b) => count(b) - count(a))[0]!;
}

/**
 * The cells of every line of a CSV file or of what was pasted from a spreadsheet; a quoted cell may
 * hold the separator, quotes and line ends. Empty lines are left out.
 */
export function cellsOf(file: string): string[][] {
  const text = file.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell === '')) {
      quoted = !quoted;
    } else if (!quoted && (sign === separator || sign === '\n')) {
      lines.at(-1)!.push(cell.trim());
      cell = '';
      if (sign === '\n') lines.push([]);
    } else if (sign !== '\r') {
      cell += sign;
    }
  }
  lines.at(-1)!.push(cell.trim());
  return lines.filter((line) => line.some((one) => one !== ''));
}

/** The lines as text that cellsOf() reads again. */
export function textOf(lines: string[][]): string {
  const quoted = (cell: string) =>
    /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return lines.map((line) => line.map(quoted).join('\t')).join('\n');
}
