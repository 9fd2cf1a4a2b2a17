/** Two languages of the admin: every label, help text and sentence is written in both. */
import type { PayloadRequest } from 'payload';

export interface Words {
  zh: string;
  en: string;
  /** Payload's static labels are maps from language to text. */
  [language: string]: string;
}

export const words = (zh: string, en: string): Words => ({ zh, en });

/** The sentence in the language of the person who made the request; Chinese where none is known. */
export const say = (req: Pick<PayloadRequest, 'i18n'> | undefined, zh: string, en: string): string =>
  req?.i18n?.language === 'en' ? en : zh;
