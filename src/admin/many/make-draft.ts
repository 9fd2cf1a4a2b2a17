'use client';
/** A file becomes a draft: read, its pictures or the file itself kept, the record created. */
import type { Answer } from '../actions/call';
import { uploadAttachment } from '../actions/upload-attachment';
import type { Finding } from '../server/read-file';
import type { ReadAnyAnswer } from '../server/many/read-any';
import type { Choice } from './columns';
import * as server from './server';
import type { ManyText } from './words';

interface Setting {
  /** Organs for which the person drafts. */
  organs: readonly Choice[];
  /** Organ of what names none of them; empty where none is chosen. */
  organ: string;
  text: ManyText;
}

export interface Made {
  doc: server.Draft;
  findings: Finding[];
  notes: string[];
  opening?: ReadAnyAnswer['opening'];
}

const titleOf = (name: string): string => name.replace(/\.[^.]+$/, '').replace(/\s*[（(]\d+[)）]$/, '').trim(); // prettier-ignore

export async function makeDraft(file: File, { organs, organ, text }: Setting): Promise<Answer<Made>> {
  const offline = text('offline');
  const answer = await server.readAny(file, offline);
  if (!answer.ok) return answer;
  const read = answer.value;
  const { body: _, leadOrgan, jointOrgans, origin, ...head } = read.values;
  const own = organs.find(({ value }) => value === leadOrgan);
  const taken = own ?? organs.find(({ value }) => value === organ);
  if (!taken) return { ok: false, problems: [{ message: text('chooseOrgan') }] };
  const notes = read.warnings.map(({ message }) => message);
  if (!own && leadOrgan !== undefined) notes.push(text('foreignOrgan', taken.label));
  else if (!own && organs.length > 1) notes.push(text('organTaken', taken.label));
  const stem = titleOf(file.name);
  const { body, lost } = await server.bodyWithPictures(read, taken.value, (n) => `${stem}-${n}`, offline);
  if (lost > 0) notes.push(text('picturesLost', lost));
  const attachments: string[] = [];
  if (read.attach) {
    const kept = await uploadAttachment(file, { organ: taken.value }, offline);
    if (!kept.ok) return kept;
    attachments.push(kept.value);
    notes.unshift(text('attached'));
  }
  const joint = own && jointOrgans ? { jointOrgans, origin } : {};
  const data = { title: stem, ...head, ...joint, leadOrgan: taken.value, ...(body ? { body } : {}), attachments };
  const made = await server.create(data, offline);
  if (!made.ok) return made;
  const findings = read.findings.filter(({ field }) => field !== 'leadOrgan' || own);
  return { ok: true, value: { doc: made.value.doc, findings, notes, opening: read.opening } };
} // prettier-ignore
