import { shanghaiDay } from '../../domain/local-date';
import type { CommandContext } from './command';
import { obstacles } from './obstacles';
import { Refusals } from './refusal';
import type { Review } from './round';

/** Looks for every obstacle; what a reviewer decided about is none. @throws Refusals */
export async function requireNoObstacle(
  { req, collection, row, at }: CommandContext,
  review: Pick<Review, 'overrides'>,
): Promise<void> {
  const decided = new Set((review.overrides ?? []).map(({ key }) => key));
  const found = await obstacles(req, collection, row, shanghaiDay(at), decided);
  if (found.length) throw new Refusals(found);
}
