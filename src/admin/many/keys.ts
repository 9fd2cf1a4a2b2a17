'use client';
/** Moving in the grid with the keyboard: cells of one column, in the order in which they stand. */

type Control = HTMLInputElement | HTMLTextAreaElement;

/** The cell above (-1) or below (1) takes the focus, its text selected. */
export function moveInColumn(from: Control, by: -1 | 1): void {
  const column = from.dataset.column ?? '';
  const cells = from.closest('table')?.querySelectorAll<Control>(`[data-column="${column}"]:not(:disabled)`);
  const all = [...(cells ?? [])];
  const next = all[all.indexOf(from) + by];
  next?.focus();
  next?.select();
}

/** Whether an arrow leaves the cell: in a text of several lines only from its edge, or when all of it is selected. */
export function leavesCell({ value, selectionStart, selectionEnd }: Control, key: string): boolean {
  if (selectionStart !== selectionEnd) return selectionStart === 0 && selectionEnd === value.length;
  return key === 'ArrowUp' ? selectionStart === 0 : selectionEnd === value.length;
}
