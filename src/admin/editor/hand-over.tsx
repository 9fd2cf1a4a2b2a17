'use client';
/**
 * Payload tells the form what stands in the editor when the browser finds time for it. Who saves before that
 * saves an older text, on a slow machine none: the text is handed over before any press of a button is heard.
 */
import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { useForm } from '@payloadcms/ui';
import { useEffect } from 'react';
import { flushSync } from 'react-dom';

const PRESSES = ['pointerdown', 'click', 'keydown'] as const;

/** A press in the text itself is typing, unless it is a command such as Ctrl+S. */
const isCommand = (event: Event): boolean =>
  !(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey;

export function HandOver() {
  const [editor] = useLexicalComposerContext();
  const { dispatchFields, setModified } = useForm();
  const { path } = useEditorConfigContext().fieldProps;
  useEffect(() => {
    let isAhead = false;
    const offUpdates = editor.registerUpdateListener(
      ({ dirtyElements, dirtyLeaves, prevEditorState, tags }) => {
        if (prevEditorState.isEmpty() || !editor.isEditable()) return;
        // What the editor does for itself, such as putting a text in order that it was given, is no change.
        if (tags.has('history-merge') || tags.has('focus')) return;
        if (dirtyElements.size + dirtyLeaves.size > 0) isAhead = true;
      },
    );
    const handOver = (event: Event) => {
      if (!isAhead || !isCommand(event)) return;
      isAhead = false;
      flushSync(() => {
        dispatchFields({ type: 'UPDATE', path, value: editor.getEditorState().toJSON() });
        setModified(true);
      });
    };
    for (const press of PRESSES) window.addEventListener(press, handOver, true);
    return () => {
      offUpdates();
      for (const press of PRESSES) window.removeEventListener(press, handOver, true);
    };
  }, [editor, dispatchFields, setModified, path]);
  return null;
}
