/** Records of older shapes become records of today's shape, always the same way. */
import type { PublicRecord } from '../../domain/public-record';

export const RECORD_VERSION = 1;

type Shape = { recordVersion: number };

/** Step n turns a record of version n into one of version n + 1. Steps are never changed, only added. */
const STEPS: Readonly<Record<number, (record: Shape) => Shape>> = {};

/** @throws where the record was written by a newer version of this program */
export function upcast(record: unknown): PublicRecord {
  let shape = record as Shape;
  if (!(shape.recordVersion >= 1 && shape.recordVersion <= RECORD_VERSION))
    throw new Error(`记录的版本 ${shape.recordVersion} 比本程序新，请先升级程序。`);
  while (shape.recordVersion < RECORD_VERSION) shape = STEPS[shape.recordVersion]!(shape);
  return shape as PublicRecord;
}
