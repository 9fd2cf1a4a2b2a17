/** What the sample's content is written in: plain data, turned into rows and files by the seeder. */
import type { Particulars } from '../domain/document-types';
import type { LocalDate } from '../domain/public-record';
import type {
  Audience, ChangeRelation, Disclosure, Genre, Level, Origin, OrganKind, Validity, WithdrawalKind,
} from '../domain/vocabulary'; // prettier-ignore

export interface SampleOrgan {
  /** Short name within the sample, e.g. `ql-mz`. */
  key: string;
  name: string;
  shortName: string;
  kind: OrganKind;
  level: Level;
  parent?: string;
  divisionCode?: string;
  creditCode?: string;
  /** 代字 before 发 or 函 in its document numbers, e.g. `岚民`. */
  prefix: string;
  /** 股室 that answers for documents. */
  section: string;
  unit?: string;
  address?: string;
  telephone?: string;
  fax?: string;
  postcode?: string;
  email?: string;
  reconsiderationOrgan?: string;
  court?: string;
  order: number;
  validFrom?: LocalDate;
  validTo?: LocalDate;
  successor?: string;
  external?: boolean;
}

export interface Sheet {
  name: string;
  rows: (string | number)[][];
}

export type SampleFile =
  | { name: string; form: 'docx'; heading: string; lines: string[] }
  | { name: string; form: 'pdf'; heading: string; lines: string[] }
  | { name: string; form: 'xlsx'; sheets: Sheet[] }
  | { name: string; form: 'csv'; rows: (string | number)[][] }
  /** A drawn outline of a person instead of a photograph; `tone` 0–2 is its ground. */
  | { name: string; form: 'portrait'; tone: number };

export interface SampleDocument {
  /** Name within the sample; `{{key}}` in a body cites the document. */
  key: string;
  organ: string;
  joint?: string[];
  title: string;
  /** `发`, `函`, `办发` … after the organ's 代字: the number is counted; a text with 号 stands as it is. */
  number?: string;
  genre: Genre;
  topic: string;
  /** Code of the main disclosure item. */
  item: string;
  otherItems?: string[];
  summary: string;
  issued: LocalDate;
  /** Day of publication here; a few working days after `issued` where absent. */
  published?: LocalDate;
  effective?: LocalDate;
  expires?: LocalDate;
  origin?: Origin;
  disclosure?: Disclosure;
  audience?: Audience[];
  keywords?: string[];
  declaredValidity?: Validity;
  changes?: { relation: ChangeRelation; target: string; note?: string }[];
  interprets?: string[];
  /** Slug of `domain/document-types`. */
  type?: string;
  /** What the type asks for; a picture is the name of one of `files`. */
  particulars?: Particulars;
  /** Keys of the documents that it gathers. */
  collects?: string[];
  /** Why a normative document has no interpretation by its own organ, and who signed that. */
  noInterpretation?: { reason: string; signedBy: string };
  /** See body.ts for the markup. */
  body: string;
  /** False where the text ends without the organ's name and date. */
  signed?: boolean;
  files?: SampleFile[];
  carriedOver?: { originallyPublishedOn: LocalDate; oldPath: string };
  withdrawn?: { on: LocalDate; kind: WithdrawalKind; reason?: string; successor?: string };
  /** Published again with a change, and the reason that readers see. */
  corrected?: {
    on: LocalDate;
    reason: string;
    /** What is replaced in the body. */
    replace?: readonly [from: string, to: string];
    /** Particulars that are new or different. */
    particulars?: Particulars;
    /** Keys of all documents that it gathers from now on. */
    collects?: string[];
  };
  /** Never published: stays in this stage, so that the admin has work to show. */
  stays?: 'working' | 'submitted' | 'sentBack';
  sentBackReason?: string;
}
