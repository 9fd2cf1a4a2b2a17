/** Options of select fields: values and Chinese words from the vocabulary, English beside them. */
import { CHANNEL_LABELS } from '../../src/domain/channels';
import type { Option } from 'payload';
import { LOCAL_TOPICS, TOPICS } from '../../src/domain/topics';
import {
  AUDIENCE_LABELS, CHANGE_LABELS, DISCLOSURE_LABELS, GENRES, LEVEL_LABELS, ORGAN_KIND_LABELS, ORIGIN_LABELS,
  VALIDITY_LABELS, WITHDRAWAL_LABELS, WITHHOLDING_LABELS,
} from '../../src/domain/vocabulary'; // prettier-ignore
import { words } from './words';

type English<T> = Readonly<Record<keyof T, string>>;

function options<T extends Readonly<Record<string, string>>>(chinese: T, english: English<T>): Option[] {
  return Object.entries(chinese).map(([value, zh]) => ({ value, label: words(zh, english[value]!) }));
}

export const levelOptions = options(LEVEL_LABELS, {
  national: 'National',
  province: 'Province',
  city: 'City',
  county: 'County',
  township: 'Township',
});
export const ownLevelOptions = levelOptions.filter(
  (option) => typeof option !== 'object' || option.value !== 'national',
);
export const organKindOptions = options(ORGAN_KIND_LABELS, {
  government: "People's government",
  department: 'Department of a government',
  subdistrict: 'Subdistrict office',
  committee: 'Administrative committee',
  unit: 'Dispatched body or public institution',
  authorised: 'Organisation authorised by law',
  party: 'Party organ',
  external: 'Organ outside the platform',
});
export const originOptions = options(ORIGIN_LABELS, {
  own: 'Made by this organ',
  joint: 'Made jointly',
  forwarded: 'Forwarded',
  reposted: 'Reposted',
  obtained: 'Obtained from citizens, legal persons or other organisations',
});
export const disclosureOptions = options(DISCLOSURE_LABELS, {
  full: 'Disclosed proactively',
  redacted: 'Disclosed after redaction',
  onRequest: 'Disclosed on request',
  withheld: 'Not disclosed',
});
export const withholdingOptions = options(WITHHOLDING_LABELS, {
  D1: 'State secret (Art. 14)',
  D2: 'Disclosure forbidden by other laws (Art. 14)',
  D3: 'Endangers security or stability (Art. 14)',
  D4: 'Rights of third parties (Art. 15)',
  D5: 'Internal affairs (Art. 16 para. 1)',
  D6: 'Information of a process (Art. 16 para. 2)',
  D7: 'Enforcement case file (Art. 16 para. 2)',
});
export const validityOptions = options(VALIDITY_LABELS, {
  inForce: 'In force',
  amended: 'Amended',
  partlyVoid: 'Partly void',
  expired: 'Expired',
  repealed: 'Repealed',
  notYetInForce: 'Not yet in force',
});
export const changeOptions = options(CHANGE_LABELS, {
  amends: 'Amends',
  partlyRepeals: 'Repeals in part',
  repeals: 'Repeals',
  replaces: 'Replaces',
  declaresVoid: 'Declares void',
  keeps: 'Keeps in force',
});
export const audienceOptions = options(AUDIENCE_LABELS, {
  citizens: 'Individuals',
  enterprises: 'Enterprises and other organisations',
  rural: 'Rural residents',
  staff: 'Civil servants',
});
export const withdrawalOptions = options(WITHDRAWAL_LABELS, {
  secret: 'State secret',
  personalData: 'Personal data',
  wordingError: 'Serious wording error',
  publishedInError: 'Published in error',
  merged: 'Merged with other information',
  noticeEnded: 'Period of public notice has ended',
  other: 'Other',
});

const GENRE_ENGLISH: readonly string[] = [
  'Resolution', 'Decision', 'Order', 'Communiqué', 'Announcement', 'Public notice', 'Opinions', 'Notice',
  'Circular', 'Report', 'Request for instructions', 'Official reply', 'Motion', 'Letter', 'Minutes',
  'Government rules', 'Plan', 'Scheme', 'Measures', 'Policy interpretation', 'Publicity for objections',
  'Statistical communiqué', 'Budget', 'Final account', 'Guide', 'List of names', 'Law', 'Regulation', 'Other',
]; // prettier-ignore
export const genreOptions: Option[] = GENRES.map((genre, i) => ({
  value: genre,
  label: words(genre, `${genre} (${GENRE_ENGLISH[i]})`),
}));

/** Every class and sub-class: an import may carry 国务院组织机构, which local organs do not use. */
export const topicOptions: Option[] = [...LOCAL_TOPICS, ...TOPICS.filter(({ code }) => code === '01')].flatMap(
  (topic) => [
    { value: topic.code, label: topic.name },
    ...topic.subs.map((sub) => ({ value: sub.code, label: `${topic.name}\\${sub.name}` })),
  ],
); // prettier-ignore

/** 公开渠道和载体 of the standard directories (domain.md 6.6). */
export const channelOptions: Option[] = options(CHANNEL_LABELS, {
  website: 'Government website',
  gazette: 'Government gazette',
  newMedia: 'Social media and app',
  conference: 'Press conference or hearing',
  broadcast: 'Radio and television',
  press: 'Print media',
  readingPlace: 'Public reading place',
  serviceCentre: 'Government service centre',
  serviceStation: 'Convenience service station',
  visit: 'Home visit or on site',
  board: 'Notice board',
  push: 'Targeted delivery',
  other: 'Other',
});
