export { approve, type ApproveArgs, type SecrecyReview } from './approve';
export { carryOver, type CarryOverArgs, type NotCarried } from './carry-over';
export type { CommandArgs } from './command';
export { obstacles } from './obstacles';
export { Refusal, Refusals } from './refusal';
export { sendBack } from './send-back';
export { submit } from './submit';
export { withdraw, type WithdrawArgs } from './withdraw';
