/** Everything that a person does to a record: its button, its question, what is said afterwards. */
import { SECRECY_RESULTS } from '../domain/review-steps';
import type { Words } from '../../collections/fields/words';

export type Verb =
  | 'submit'
  | 'recall'
  | 'pass'
  | 'secrecy-review'
  | 'answer-referral'
  | 'approve'
  | 'cancel-schedule'
  | 'record-sheet'
  | 'record-telephone'
  | 'sign-telephone'
  | 'suggest'
  | 'send-back'
  | 'confirm-authority'
  | 'propose-purge'
  | 'purge'
  | 'withdraw';

export type Values = Record<string, string>;

export interface Question {
  name: string;
  label: Words;
  hint?: Words;
  kind: 'text' | 'textarea' | 'date' | 'plannedDate' | 'time' | 'choice' | 'approver' | 'file';
  choices?: Record<string, Words>;
  /** Offered while one types; the record is Chinese, whatever the language of the admin. */
  usual?: readonly string[];
  initial?: (desk: { today: string }) => string;
  /** Asked only then. */
  when?: (values: Values, desk: { isPublic: boolean }) => boolean;
}

export interface VerbForm {
  button: Words;
  done: Words;
  /** Without questions and introduction it is done at once. */
  intro?: Words;
  questions?: Question[];
  /** Body of the request; the values themselves where it is left out. */
  body?: (values: Values) => unknown;
  danger?: boolean;
  /** Rarely needed: stands behind “更多”. */
  rare?: boolean;
  /** Shows before the questions what would be destroyed. */
  destroys?: boolean;
  /** Shows before the questions what the checks found; stands beside the text. */
  signs?: boolean;
  /** Stands beside the text, which is read meanwhile. */
  aside?: boolean;
}

const w = (zh: string, en: string): Words => ({ zh, en });
const CARRIERS = ['电子文档', '纸质文件', '电子文档和纸质文件', '图片、音视频'];
const CHANNELS = ['政府网站信息公开平台', '政府网站、政府公报', '政府网站、政务新媒体', '政府网站、公告栏'];
const opinion: Question = { name: 'opinion', label: w('意见', 'Opinion'), kind: 'textarea' };

export const VERBS: Readonly<Record<Exclude<Verb, 'withdraw'>, VerbForm>> = {
  submit: {
    button: w('提交', 'Submit'),
    done: w('已提交，等待审查、审批。', 'Submitted; it waits for review and approval.'),
    intro: w('以下各项记入保密审查表，与实际一致的直接提交。', 'This goes on the secrecy review sheet. Where it is right, just submit.'),
    questions: [
      { name: 'carrier', label: w('信息载体', 'Carrier'), kind: 'text', initial: () => CARRIERS[0]!, usual: CARRIERS },
      { name: 'channel', label: w('公开渠道', 'Channel'), kind: 'text', initial: () => CHANNELS[0]!, usual: CHANNELS },
      { name: 'plannedOn', label: w('拟公开日期', 'Planned for'), kind: 'plannedDate', initial: ({ today }) => today },
      { name: 'opinion', label: w('承办人意见（可以不填）', 'Author’s opinion (optional)'), kind: 'textarea' },
    ],
    body: (planned) => ({ planned }),
    signs: true,
  },
  pass: {
    button: w('审核通过', 'Pass on'),
    done: w('已通过，转到下一环节。', 'Passed on to the next step.'),
    intro: w('通过后转到下一环节；不同意的请退回。', 'It goes on to the next step; otherwise send it back.'),
    questions: [{ ...opinion, hint: w('不填记为“同意。”', 'Empty means: agreed.') }],
    signs: true,
  },
  'secrecy-review': {
    button: w('保密审查', 'Secrecy review'),
    done: w('审查意见已记入保密审查表。', 'Kept in the secrecy review.'),
    intro: w('公开前应当依照《保守国家秘密法》等进行审查（《条例》第十七条）。', 'Information is reviewed before disclosure (Regulation, Art. 17).'),
    questions: [
      { name: 'result', label: w('审查结论', 'Result'), kind: 'choice', choices: SECRECY_RESULTS },
      { name: 'referredTo', label: w('报请哪个部门确定', 'Referred to'), kind: 'text', when: ({ result }) => result === 'referred' },
      { ...opinion, hint: w('不能公开的，写明理由；其他可以不填。', 'Needed where it must not be public.') },
    ],
    body: (decision) => ({ decision }),
    signs: true,
  },
  'answer-referral': {
    button: w('登记答复', 'Record the answer'),
    done: w('答复已登记，请继续保密审查。', 'Recorded. Go on with the review.'),
    questions: [{ name: 'answer', label: w('答复内容', 'Answer'), kind: 'textarea' }],
  },
  approve: {
    button: w('批准', 'Approve'),
    done: w('已批准。', 'Approved.'),
    intro: w('批准后向社会公开；公开属性为“依申请公开”“不予公开”的，批准后登记在册，不公开。', 'It then becomes public; what is not to be public is registered instead.'),
    questions: [
      { ...opinion, hint: w('不填记为“同意公开。”', 'Empty means: agreed.') },
      { name: 'publishAt', label: w('公开时间（不填为立即公开）', 'Publication at (now if empty)'), kind: 'time', hint: w('到时会再检查一遍，有问题的退回起草人。', 'Everything is checked again then.') },
      { name: 'reason', label: w('修改说明（公开，可以不填）', 'Reason of the change (public, optional)'), hint: w('例如“更正附件2的金额”，会显示在历史版本中。', 'Shown in the public history.'), kind: 'textarea', when: (_, desk) => desk.isPublic },
    ],
    body: ({ publishAt, ...values }) => ({ ...values, publishAt: publishAt ? `${publishAt}:00+08:00` : undefined }),
    signs: true,
  },
  'send-back': {
    button: w('退回修改', 'Send back'),
    done: w('已退回，起草人会在首页看到退回意见。', 'Sent back; the author sees the reason on the first screen.'),
    questions: [{ name: 'reason', label: w('退回意见', 'What is to be changed'), hint: w('写明哪里需要修改、为什么，起草人会看到。', 'Say what and why; the author reads it.'), kind: 'textarea' }],
    aside: true,
  },
  suggest: {
    button: w('建议改字句', 'Suggest a wording'),
    done: w('建议已记下。起草人撤回提交或者您退回后，由起草人决定是否采纳。', 'Kept. The author decides once it is back.'),
    intro: w('审查人不直接改文字：写下建议，由起草人采纳。', 'Reviewers do not edit: the author accepts a suggestion.'),
    questions: [
      { name: 'field', label: w('在哪一栏', 'Field'), kind: 'choice', initial: () => 'body', choices: { body: w('正文', 'Body'), title: w('名称', 'Title'), summary: w('内容概述', 'Summary'), documentNumber: w('文号', 'Document number') } },
      { name: 'find', label: w('原文', 'Present words'), hint: w('照抄要修改的字句，在原文中只出现一次。', 'Copy them; they occur once.'), kind: 'text' },
      { name: 'replace', label: w('改为', 'Replace by'), hint: w('留空表示删去。', 'Empty: delete.'), kind: 'text' },
      { name: 'note', label: w('理由（可以不填）', 'Why (optional)'), kind: 'text' },
    ],
    aside: true,
  },
  recall: {
    button: w('撤回提交', 'Take the submission back'),
    done: w('已撤回提交，可以继续修改。', 'The submission is taken back; the record can be edited.'),
    intro: w('撤回提交后可以修改，再次提交时重新审查。', 'It can then be edited; reviews start anew.'),
  },
  'cancel-schedule': {
    button: w('取消定时公开', 'Call the schedule off'),
    done: w('已取消定时，信息回到审批环节。', 'The schedule is off; the record stands at its approval again.'),
    intro: w('取消后到时不会自动公开，信息回到审批环节，已经做的审核和保密审查继续有效。之后由批准人另定时间、立即批准，或者退回修改。', 'It will not become public by itself. It goes back to its approval, and the reviews made so far still stand: approve it for another time or at once, or send it back.'),
  },
  'record-sheet': {
    button: w('登记纸质签批', 'Record a signed sheet'),
    done: w('已据签批件登记，正在发布。', 'Recorded; it is being published.'),
    intro: w('领导在纸质审查表上签字的，上传扫描件后登记。登记人不能是编辑过的人。', 'For an approval signed on paper. Whoever records it did not edit.'),
    questions: [
      { name: 'approver', label: w('签批人', 'Signed by'), kind: 'approver' },
      { name: 'signedOn', label: w('签批日期', 'Signed on'), kind: 'date', initial: ({ today }) => today },
      { name: 'scan', label: w('签批件扫描件（PDF 或者图片）', 'Scan (PDF or image)'), kind: 'file' },
    ],
    rare: true,
    signs: true,
  },
  'record-telephone': {
    button: w('登记电话批准（紧急）', 'Record a telephone approval'),
    done: w('已登记，正在发布。请批准人在一个工作日内补签，否则自动停止公开。', 'Being published. To be signed within one working day, or it is withdrawn.'),
    intro: w('仅限紧急情况。批准人应当在一个工作日内在系统中补签，逾期自动停止公开。', 'Emergencies only; signed within one working day, or withdrawn by itself.'),
    questions: [
      { name: 'approver', label: w('电话批准的人', 'Approved by'), kind: 'approver' },
      { name: 'why', label: w('紧急原因', 'Why it is urgent'), kind: 'text' },
      { name: 'secrecyOpinion', label: w('保密审查意见', 'Secrecy review'), kind: 'textarea' },
    ],
    rare: true,
    danger: true,
    signs: true,
  },
  'sign-telephone': {
    button: w('补签电话批准', 'Sign the telephone approval'),
    done: w('已补签。', 'Signed.'),
    intro: w('确认本人曾电话批准公开这条信息。', 'You confirm that you approved this by telephone.'),
    signs: true,
  },
  'confirm-authority': {
    button: w('确认由谁决定停止公开', 'Confirm who decided'),
    done: w('已记录由谁决定。', 'Recorded.'),
    intro: w('紧急停止公开的，应当在下一个工作日确认由谁决定。', 'Who decided is confirmed on the next working day.'),
    questions: [{ name: 'authority', label: w('决定停止公开的机关或者负责人', 'Who decided'), kind: 'text' }],
  },
  'propose-purge': {
    button: w('提请销毁', 'Propose destruction'),
    done: w('已提请销毁，请另一位批准人或者管理员确认。', 'Proposed; another approver or administrator has to confirm it.'),
    intro: w('销毁后内容不能恢复，需要两个人办理：一人提请，另一人确认。', 'What is destroyed never comes back. It takes two people: one proposes, another confirms.'),
    questions: [
      { name: 'authority', label: w('决定销毁的机关或者负责人', 'Who ordered it'), kind: 'text' },
      { name: 'reason', label: w('依据', 'On what basis'), hint: w('例如文件编号。这一栏会保留，不要写出被销毁的内容。', 'E.g. the number of an order. This stays: do not repeat what is destroyed.'), kind: 'textarea' },
    ],
    rare: true,
    danger: true,
    destroys: true,
  },
  purge: {
    button: w('确认销毁', 'Confirm destruction'),
    done: w('已销毁。系统正在清理残留，几分钟内完成。请另存销毁登记（purges.jsonl），并按规定处理此前的备份。', 'Destroyed. What is left is wiped within minutes. Copy the purge register (purges.jsonl), and deal with earlier backups.'),
    intro: w('确认后立即销毁，不能恢复。', 'It is destroyed at once and for ever.'),
    rare: true,
    danger: true,
    destroys: true,
  },
}; // prettier-ignore

export const WITHDRAWN: Words = w(
  '已停止公开，公众很快不再看到。',
  'Withdrawn; the public will no longer see it.',
);

/** What happened, in the history of a record. */
export const ACTION_WORDS: Readonly<Record<string, Words>> = {
  submit: w('提交', 'Submitted'),
  recall: w('撤回提交', 'Submission taken back'),
  pass: w('审核通过', 'Passed on'),
  secrecy: w('保密审查', 'Secrecy review'),
  refer: w('报请确定', 'Referred'),
  answerReferral: w('登记答复', 'Answer recorded'),
  suggest: w('建议改字句', 'Suggested a wording'),
  acceptSuggestion: w('采纳建议', 'Accepted a suggestion'),
  rejectSuggestion: w('未采纳建议', 'Rejected a suggestion'),
  sendBack: w('退回', 'Sent back'),
  approve: w('批准公开', 'Approved'),
  schedule: w('批准，定时公开', 'Approved and scheduled'),
  cancelSchedule: w('取消定时公开', 'Schedule called off'),
  scheduleFailed: w('定时公开未完成', 'Scheduled publication failed'),
  register: w('批准不公开，登记在册', 'Registered as not public'),
  override: w('决定提示的信息可以公开', 'Decided about a finding'),
  mask: w('一键隐去个人信息', 'Personal data masked'),
  cleanFile: w('换用清理后的附件', 'File cleaned'),
  downloadOriginal: w('下载附件原件', 'Original downloaded'),
  recordSheet: w('据签批件登记批准', 'Recorded from a signed sheet'),
  recordTelephone: w('登记电话批准', 'Recorded a telephone approval'),
  signTelephone: w('补签电话批准', 'Signed the telephone approval'),
  withdraw: w('停止公开', 'Withdrawn from publication'),
  confirmAuthority: w('确认由谁决定停止公开', 'Confirmed who decided the withdrawal'),
  carryOver: w('旧站转入', 'Carried over'),
  proposePurge: w('提请销毁', 'Destruction proposed'),
  purge: w('销毁', 'Purged'),
};

/** What Payload itself does with a row. */
export const BASIC_ACTIONS: Readonly<Record<string, Words>> = {
  create: w('新建', 'Created'),
  update: w('修改', 'Changed'),
  delete: w('删除', 'Deleted'),
  login: w('登录', 'Logged in'),
  secondFactorOn: w('启用动态验证码', 'Second factor on'),
  secondFactorOff: w('停用动态验证码', 'Second factor off'),
  secondFactorReset: w('重设动态验证码', 'Second factor reset'),
  recoveryCodeUsed: w('使用备用码登录', 'Recovery code used'),
};
