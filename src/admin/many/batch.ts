'use client';
/** A batch of files that become drafts: read one after the other, saved row by row, submitted together. */
import { MOST } from './batch-size';
import {
  COLUMNS,
  columnOf,
  isColumn,
  pick,
  textOf,
  type Choice,
  type ColumnName,
  type Lists,
  type Texts,
} from './columns';
import { changeOf, draftOf, isEditable, isUnsaved, newRow, taken, type CellText, type Row } from './row';
import { makeDraft } from './make-draft';
import * as server from './server';
import { Store } from './store';
import { hasParticulars } from './type-of-row';
import type { ManyKey, ManyText } from './words';

export interface Setting {
  user: string;
  organs: readonly Choice[];
  lists: Lists;
  text: ManyText;
}

const printOf = ({ name, size, lastModified }: File) => `${name}|${size}|${lastModified}`;

export class Batch {
  readonly store: Store;
  /** Organ of what names none of the person's own. */
  organ: string;
  readonly #setting: Setting;
  readonly #files = new Map<string, File>();
  readonly #items = new Map<string, readonly Choice[]>();
  #reading: Promise<unknown> = Promise.resolve();
  #saving: Promise<unknown> = Promise.resolve();
  #undo: CellText[] = [];
  #next = 0;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.store = new Store(`gongkai:many:${setting.user}`);
    this.organ = setting.organs.length === 1 ? setting.organs[0]!.value : '';
  }

  newKey = (): string => `row${this.#next++}`;

  get #offline(): string {
    return this.#setting.text('offline');
  }

  /** Choices of a row: the items are those of its organ. */
  listsOf({ texts }: Row): Lists {
    const { lists, organs } = this.#setting;
    const organ = organs.find(({ label }) => label === texts.leadOrgan)?.value ?? this.organ;
    return { ...lists, leadOrgan: organs, mainItem: this.#items.get(organ) ?? [] };
  }

  /** Reads the items of an organ once. */
  async knowItems(organ: string): Promise<readonly Choice[]> {
    if (!this.#items.has(organ)) {
      const items = await server.itemsOf(organ, this.#offline);
      this.#items.set(organ, items.map(({ id, name }) => ({ value: id, label: name }))); // prettier-ignore
      // Every row is drawn anew: its choices are known now.
      this.store.put(this.store.rows.map((row) => ({ ...row })));
    }
    return this.#items.get(organ)!;
  }

  /** @returns how many were too many */
  add(files: readonly File[]): number {
    const left = Math.max(0, MOST - this.store.rows.length);
    for (const file of files.slice(0, left)) {
      const key = this.newKey();
      const print = printOf(file);
      const known = this.store.rows.some((row) => row.print === print && row.phase !== 'refused');
      const row = newRow(key, file.name, { print });
      if (known) Object.assign(row, { phase: 'refused', print: undefined, problems: { row: this.#setting.text('known') } }); // prettier-ignore
      this.store.put([...this.store.rows, row]);
      if (known) continue;
      this.#files.set(key, file);
      this.#queueReading(key);
    }
    return files.length - Math.min(files.length, left);
  }

  #queueReading(key: string): void {
    this.#reading = this.#reading.then(() => this.#take(key));
  }

  async #take(key: string): Promise<void> {
    const file = this.#files.get(key);
    if (!file || this.store.get(key)?.phase !== 'waiting') return;
    this.store.change(key, () => ({ phase: 'reading', problems: {} }));
    const { organs, text } = this.#setting;
    const made = await makeDraft(file, { organs, organ: this.organ, text });
    if (!made.ok) return this.#refuse(key, made.problems);
    const { doc, notes, opening, findings } = made.value;
    if (typeof doc.leadOrgan === 'string') await this.knowItems(doc.leadOrgan);
    const texts = this.textsOf(doc);
    const found: Row['found'] = {};
    for (const { field, line, source, inferred } of findings)
      if (isColumn(field) && texts[field]) found[field] = { line, source, inferred, text: texts[field] };
    if (opening) found.summary = { line: opening.line, source: opening.text, inferred: true, text: opening.text };
    this.store.change(key, (row) => ({
      phase: 'kept', ...draftOf(doc), saved: texts, found, notes, opening,
      // What was typed while the file was read stays.
      texts: Object.fromEntries(COLUMNS.map(({ name }) => [name, row.texts[name] || texts[name]])) as unknown as Texts,
    }));
    this.#files.delete(key);
    this.save(key);
    await this.#lookForTwin(key);
  } // prettier-ignore

  #refuse(key: string, problems: Parameters<typeof server.sentencesOf>[0]): void {
    const said = Object.values(server.sentencesOf(problems)).join(' ');
    this.store.change(key, () => ({ phase: 'refused', problems: { row: said } }));
  }

  /** What the cells show for a draft. */
  textsOf(doc: server.Draft): Texts {
    const { lists, organs } = this.#setting;
    const organ = typeof doc.leadOrgan === 'string' ? doc.leadOrgan : '';
    const all: Lists = { ...lists, leadOrgan: organs, mainItem: this.#items.get(organ) ?? [] };
    return Object.fromEntries(COLUMNS.map((column) => [column.name, textOf(column, doc[column.name], all)])) as unknown as Texts; // prettier-ignore
  }

  set(key: string, column: ColumnName, text: string): void {
    this.setAll([{ key, column, text }], false);
  }

  /** @returns how many cells changed */
  setAll(cells: readonly CellText[], canUndo = true): number {
    const before: CellText[] = [];
    for (const { key, column, text } of cells) {
      const row = this.store.get(key);
      if (!row || !isEditable(row) || row.texts[column] === text) continue;
      if (column === 'documentType' && hasParticulars(row)) {
        this.#say(key, column, 'typeHasParticulars');
        continue;
      }
      before.push({ key, column, text: row.texts[column] });
      const { [column]: _, row: __, ...problems } = row.problems;
      this.store.change(key, () => ({ texts: { ...row.texts, [column]: text }, problems }));
    }
    if (canUndo) this.#undo = before;
    for (const key of new Set(before.map((cell) => cell.key))) this.save(key);
    return before.length;
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  undo(): void {
    this.setAll(this.#undo.splice(0), false);
  }

  save(key: string): void {
    this.#saving = this.#saving.then(() => this.#save(key));
  }

  async #save(key: string): Promise<void> {
    let changed = false;
    for (;;) {
      const row = this.store.get(key);
      if (!row?.id || row.stage !== 'working') break;
      const organ = this.#setting.organs.find(({ label }) => label === row.texts.leadOrgan)?.value;
      if (organ) await this.knowItems(organ);
      const { data, wrong } = changeOf(row, this.listsOf(row));
      this.#sayWrong(key, wrong);
      if (Object.keys(data).length === 0) break;
      const sent = row.texts;
      this.store.change(key, () => ({ saving: true }));
      const answer = await server.update(row.id, { ...data, seen: row.seen }, this.#offline);
      if (answer.ok) this.#saved(key, Object.keys(data) as ColumnName[], sent, answer.value.doc);
      else if (!this.#notTaken(key, answer.problems, sent, Object.keys(data))) break;
      changed = true;
    }
    this.store.change(key, () => ({ saving: false }));
    if (changed) await this.#lookForTwin(key);
  }

  #sayWrong(key: string, wrong: readonly ColumnName[]): void {
    for (const name of wrong)
      this.#say(key, name, columnOf(name).kind === 'date' ? 'noSuchDay' : 'noSuchChoice');
  }

  #say(key: string, name: ColumnName, sentence: ManyKey): void {
    this.store.change(key, ({ problems }) => ({
      problems: { ...problems, [name]: this.#setting.text(sentence) },
    }));
  }

  #saved(key: string, names: readonly ColumnName[], sent: Texts, doc: server.Draft): void {
    const fresh = this.textsOf(doc);
    this.store.change(key, (row) => ({ ...draftOf(doc), ...taken(row, names, sent, fresh) }));
  }

  /** @returns whether the other fields may go without those that were not taken */
  #notTaken(key: string, problems: Parameters<typeof server.sentencesOf>[0], sent: Texts, names: readonly string[]): boolean {
    const said = server.sentencesOf(problems);
    const fields = names.filter((name) => said[name]) as ColumnName[];
    const problem = fields.length > 0 ? pick(said as Record<ColumnName, string>, fields) : { row: Object.values(said).join(' ') };
    this.store.change(key, (row) => ({
      problems: { ...row.problems, ...problem },
      refused: { ...row.refused, ...pick(sent, fields) },
    }));
    return fields.length > 0;
  } // prettier-ignore

  async #lookForTwin(key: string): Promise<void> {
    const row = this.store.get(key);
    if (!row?.id) return;
    const { title, documentNumber, leadOrgan } = row.saved;
    const organ = this.#setting.organs.find(({ label }) => label === leadOrgan)?.value ?? '';
    const twin = await server.twinOf({ id: row.id, title, documentNumber, leadOrgan: organ }, this.#offline);
    this.store.change(key, () => ({ twin }));
  }

  retry(key: string): void {
    if (this.store.get(key)?.phase !== 'refused') {
      this.store.change(key, () => ({ problems: {}, refused: {} }));
      return this.save(key);
    }
    this.store.change(key, () => ({ phase: 'waiting', problems: {} }));
    this.#queueReading(key);
  }

  /** Whether a refused file is still at hand to be read again. */
  canRetry = ({ key, phase, problems }: Row): boolean =>
    phase === 'refused' ? this.#files.has(key) : Object.keys(problems).length > 0;

  remove(keys: readonly string[]): void {
    this.store.put(this.store.rows.filter(({ key }) => !keys.includes(key)));
  }

  /** When everything typed has been sent. */
  settled = (): Promise<unknown> => this.#saving;

  get hasUnsaved(): boolean {
    return this.store.rows.some(
      (row) => isUnsaved(row) || row.phase === 'waiting' || row.phase === 'reading',
    );
  }
}
