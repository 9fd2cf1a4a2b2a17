import type { Role } from '../access/held';
import { words, type Words } from '../fields/words';

export const ROLE_LABELS: Readonly<Record<Role, Words>> = {
  officer: words('经办人（起草、提交）', 'Officer (drafts and submits)'),
  reviewer: words('审核人（初审、复审、保密审查）', 'Reviewer (reviews, secrecy review)'),
  approver: words('批准人（批准、退回、停止公开）', 'Approver (approves, sends back, withdraws)'),
  handler: words('依申请公开经办人', 'Request handler'),
  finance: words('财务人员（预算、决算、“三公”经费）', 'Finance officer'),
  supervisor: words('监督人（只看不改，可紧急停止公开）', 'Supervisor (reads; withdraws in an emergency)'),
  administrator: words('管理员（机关、账号、设置）', 'Administrator (organs, accounts, settings)'),
};
