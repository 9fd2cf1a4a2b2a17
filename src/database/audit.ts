/**
 * Who did what to which field, before and after: append-only, in the transaction of what it tells of, so that
 * neither stands without the other. A call outside a transaction does not compile.
 */
import { v7 as uuidv7 } from 'uuid';
import type { Instant } from '../domain/public-record';
import type { TransactionRequest } from './transaction';

export interface FieldChange {
  /** Name of the field; groups with a dot. */
  field: string;
  before?: string;
  after?: string;
}

export interface AuditEvent {
  /** create, update, delete, login, or the name of a command. */
  action: string;
  collection: string;
  recordId: string;
  /** Organ whose supervisors and administrators may read this. */
  organ?: string;
  changes?: readonly FieldChange[];
  /** What else is to be known, e.g. a reason. */
  note?: string;
  at?: Instant;
}

type Clock = () => Instant;
const systemClock: Clock = () => new Date().toISOString();

/** Writes one line of the audit. */
export async function audit(req: TransactionRequest, event: AuditEvent): Promise<void> {
  const {
    at = ((req.context.clock as Clock | undefined) ?? systemClock)(),
    changes,
    collection,
    ...rest
  } = event;
  const user = req.user as { id: string; name?: string | null } | null;
  await req.payload.db.create({
    collection: 'audit',
    data: {
      id: uuidv7(),
      at,
      ...(user ? { by: user.id, byName: user.name ?? '' } : { byName: '系统' }),
      via: req.payloadAPI === 'REST' ? 'admin' : 'system',
      recordCollection: collection,
      ...rest,
      changes: changes ?? [],
      createdAt: at,
      updatedAt: at,
    },
    returning: false,
    req,
  });
}
