'use client';
/**
 * A table that is pasted into a cell. The editor lays it over the cells around, whatever they hold, and drops
 * it without a word where text comes with it. Here it goes into the cell itself, unless what it covers is blank
 * or was selected to be replaced.
 */
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import {
  $isRangeSelection, COMMAND_PRIORITY_HIGH, SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type BaseSelection, type ElementNode,
} from '@payloadcms/richtext-lexical/lexical'; // prettier-ignore
import { toast } from '@payloadcms/ui';
import { useEffect } from 'react';
import { useText } from '../words';
import { $cellAround, $gridOf, $isBlank, $isTable, type Cell } from './table-grid';

export function PasteInCell() {
  const [editor] = useLexicalComposerContext();
  const text = useText();
  useEffect(
    () =>
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes, selection }) => {
          const cell = nodes.some($isTable) ? $cellOf(selection) : undefined;
          if (!cell) return false;
          const only = nodes.length === 1 && $isTable(nodes[0]) ? nodes[0] : undefined;
          if (only && $mayBeLaidOver(only, cell, selection)) return false;
          const into = $isRangeSelection(selection) ? selection : cell.selectEnd();
          into.insertNodes(nodes);
          if (only) toast.info(text('pasteNested'), { duration: 15_000 });
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, text],
  );
  return null;
}

/** The cell that a paste begins in; none where the selection reaches out of its table. */
function $cellOf(selection: BaseSelection): Cell | undefined {
  const cells = selection.getStartEndPoints()?.map((point) => $cellAround(point.getNode()));
  return cells?.[1] && cells[0];
}

/** Whether nothing is lost when the editor lays a table over `cell` and those beside and below it. */
function $mayBeLaidOver(pasted: ElementNode, cell: Cell, selection: BaseSelection): boolean {
  const table = cell.getParents().find($isTable);
  if (!table) return false;
  const [theirs, ours] = [$gridOf(pasted), $gridOf(table)];
  const [height, width] = [theirs.length, Math.max(...theirs.map((row) => row.length))];
  if (!$isRangeSelection(selection)) {
    // What is larger than the selected cells would be cut to their size.
    const selected = new Set(selection.getNodes().map((node) => node.getKey()));
    const counts = ours.map((row) => row.filter((one) => selected.has(one.getKey())).length);
    return counts.filter((n) => n > 0).length >= height && Math.max(...counts) >= width;
  }
  const top = ours.findIndex((row) => row.some((one) => one.is(cell)));
  const left = ours[top]?.findIndex((one) => one.is(cell)) ?? 0;
  return ours.slice(top, top + height).every((row) => row.slice(left, left + width).every($isBlank));
}
