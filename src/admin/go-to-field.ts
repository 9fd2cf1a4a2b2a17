'use client';
import type { ClientField } from 'payload';

const FOCUSABLE = 'input:not([type=hidden]), textarea, select, [contenteditable=true], button';
/** Frames to wait for a tab to show its fields. */
const PATIENCE = 60;

const holds = (field: ClientField, name: string): boolean =>
  ('name' in field && field.name === name) ||
  ('fields' in field && !('name' in field) && field.fields.some((inner) => holds(inner, name)));

/** Position of the tab whose fields hold a field, or -1. */
export function tabOf(fields: readonly ClientField[], name: string): number {
  const tabs = fields.find((field) => field.type === 'tabs');
  return tabs ? tabs.tabs.findIndex((tab) => tab.fields.some((field) => holds(field, name))) : -1;
}

function elementOf(path: string): Element | null {
  const name = path.split('.')[0]!;
  const byId = [path, name].map((part) => document.getElementById(`field-${part.replaceAll('.', '__')}`));
  return byId.find(Boolean) ?? (name === 'body' ? document.querySelector('.rich-text-lexical') : null);
}

/** Opens the tab that holds a field, scrolls to it and puts the cursor there. */
export function goToField(fields: readonly ClientField[], path: string): void {
  const tab = tabOf(fields, path.split('.')[0]!);
  document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[tab]?.click();
  const look = (left: number) => {
    const element = elementOf(path);
    if (!element) {
      if (left > 0) requestAnimationFrame(() => look(left - 1));
      return;
    }
    element.scrollIntoView({ block: 'center' });
    const wanted = element.matches('.rich-text-lexical') ? '[contenteditable=true]' : FOCUSABLE;
    const inside = element.matches(FOCUSABLE) ? element : element.querySelector(wanted);
    (inside as HTMLElement | null)?.focus({ preventScroll: true });
  };
  requestAnimationFrame(() => look(PATIENCE));
}
