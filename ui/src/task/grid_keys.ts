// Moving through the grid without a mouse: Enter and the arrows go to the next cell that takes
// typing; Tab keeps its ordinary way.

function cellAt(root: HTMLElement, row: number, column: number): HTMLInputElement | null {
  return root.querySelector(`input[data-row="${row}"][data-column="${column}"]`);
}

function anyIn(root: HTMLElement, row: number): HTMLInputElement | null {
  return root.querySelector(`input[data-row="${row}"]`);
}

const kFarthest = 2000; // rows; more than a form may have

function vertical(root: HTMLElement, row: number, column: number, by: 1 | -1) {
  for (let at = row + by, left = kFarthest; at >= 0 && left > 0; at += by, left -= 1) {
    const cell = cellAt(root, at, column) ?? anyIn(root, at);
    if (cell) return cell;
  }
  return null;
}

function horizontal(root: HTMLElement, from: HTMLInputElement, by: 1 | -1) {
  const cells = [...root.querySelectorAll<HTMLInputElement>('input[data-row]')];
  return cells[cells.indexOf(from) + by] ?? null;
}

/** Moves the focus when the key asks for it; any other key is left alone. */
export function moveOnKey(event: KeyboardEvent, root: HTMLElement): void {
  const input = event.currentTarget as HTMLInputElement;
  const row = parseInt(input.dataset['row'] ?? '0', 10);
  const column = parseInt(input.dataset['column'] ?? '0', 10);
  let target: HTMLInputElement | null = null;
  if (event.key === 'Enter') {
    event.preventDefault(); // Enter never hands the form over from inside the grid.
    target = vertical(root, row, column, event.shiftKey ? -1 : 1);
  } else if (event.key === 'ArrowDown') target = vertical(root, row, column, 1);
  else if (event.key === 'ArrowUp') target = vertical(root, row, column, -1);
  else if (event.key === 'ArrowRight' && input.selectionStart === input.value.length) {
    target = horizontal(root, input, 1);
  } else if (event.key === 'ArrowLeft' && input.selectionEnd === 0) {
    target = horizontal(root, input, -1);
  }
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.select();
}
