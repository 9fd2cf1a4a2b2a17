'use client';
/**
 * What is pasted from Word, WPS or a page is read as the import of a file reads it: numbers become text, merged
 * cells and pictures stay, fonts and indents go. Text without HTML, and what this editor itself copied, is left
 * to the editor.
 */
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import {
  $getRoot, $getSelection, $parseSerializedNode, COMMAND_PRIORITY_HIGH, PASTE_COMMAND, SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type LexicalEditor, type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'; // prettier-ignore
import { toast, useForm } from '@payloadcms/ui';
import { useEffect } from 'react';
import type { Picture } from '../../import/document/types';
import { useLanguage, useText } from '../words';
import { keepPictures, organOfForm, type Waiting } from './pictures';

type Text = ReturnType<typeof useText>;

export function PasteOfficial() {
  const [editor] = useLexicalComposerContext();
  const { getDataByPath } = useForm();
  const text = useText();
  const language = useLanguage();
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = event instanceof ClipboardEvent ? event.clipboardData : null;
          if (!data || data.types.includes('application/x-lexical-editor')) return false;
          const html = data.getData('text/html');
          if (html.trim() === '') return false;
          event.preventDefault();
          const clipboard = { html, rtf: data.getData('text/rtf'), files: [...data.files] };
          const release = holdControls();
          void paste(editor, clipboard, organOfForm(getDataByPath), text, language)
            .catch((error: unknown) => {
              console.error(error);
              toast.error(text('pasteFailed'));
            })
            .finally(release);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, getDataByPath, text, language],
  );
  return null;
}

/** Nobody saves or sends on a record while pictures are still on their way into its text. */
function holdControls(): () => void {
  const controls = document.querySelector<HTMLElement>('.doc-controls');
  const hold = (isHeld: boolean) => controls?.toggleAttribute('inert', isHeld);
  const swallow = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  hold(true);
  window.addEventListener('keydown', swallow, true);
  return () => {
    hold(false);
    window.removeEventListener('keydown', swallow, true);
  };
}

interface Clipboard {
  html: string;
  rtf: string;
  files: File[];
}

async function paste(editor: LexicalEditor, clipboard: Clipboard, organ: string | undefined, text: Text, language: 'zh' | 'en') {
  const { readClipboard, picturesOf, canBeShown, findPictures, toLexical, readerInEnglish } = await import('./read-paste');
  const { blocks, warnings } = readClipboard(clipboard.html);
  const pictures = picturesOf(blocks);
  await findPictures(pictures, clipboard);
  const waiting = pictures.filter(canBeShown);
  const toastId = waiting.length > 0 ? toast.loading(text('pasteKeeping', waiting.length)) : undefined;
  const kept = await keepPictures(waiting as Waiting[], organ, (n) => text('pastedPicture', n), text('offline'));
  if (toastId !== undefined) toast.dismiss(toastId);
  const ids = new Map<Picture, string | undefined>(waiting.map((picture, i) => [picture, kept.ids[i]]));
  insert(editor, toLexical(blocks, (picture) => ids.get(picture)).root.children ?? []);
  const lost = pictures.length - kept.ids.filter((id) => id !== undefined).length;
  for (const { message } of warnings) toast.warning(language === 'en' ? readerInEnglish(message) : message);
  for (const problem of kept.problems) toast.error(problem);
  if (lost > 0) toast.warning(text('pasteLost', lost), { duration: 15_000 });
} // prettier-ignore

function insert(editor: LexicalEditor, nodes: readonly unknown[]): void {
  editor.update(
    () => {
      const made = nodes.map((node) => $parseSerializedNode(node as SerializedLexicalNode));
      const selection = $getSelection() ?? $getRoot().selectEnd();
      if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes: made, selection }))
        selection.insertNodes(made);
    },
    { tag: 'paste' },
  );
}
