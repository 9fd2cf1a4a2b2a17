import { checkInEnglish } from './english-checks';

/**
 * What a refused command says, for accounts whose language is English. The Chinese sentence is the one that
 * the commands write; it is also the key here, `{}` standing for what changes from case to case.
 */
const ENGLISH: Readonly<Record<string, string>> = {
  // Who may.
  '当前账号不存在，请重新登录。': 'This account does not exist. Log in again.',
  '登录已过期，请重新登录后再办理。': 'Your session has ended. Log in again, then repeat this.',
  '您没有办理这个环节的权限，请联系管理员。': 'You have no assignment for this step. Ask an administrator.',
  '您没有取消定时公开的权限，请联系批准人。': 'You may not cancel the schedule. Ask an approver.',
  '您没有审查或者审批这个机关信息的权限，请联系管理员。': 'You may neither review nor approve for this organ. Ask an administrator.',
  '您没有提交这个机关信息的权限，请联系管理员。': 'You may not submit for this organ. Ask an administrator.',
  '您没有停止公开这个机关信息的权限，请立即联系该机关的批准人。': 'You may not withdraw for this organ. Tell one of its approvers at once.',
  '您没有撤回提交的权限，请联系管理员。': 'You may not take the submission back. Ask an administrator.',
  '您没有登记这个机关信息批准情况的权限，请联系管理员。': 'You may not record approvals of this organ. Ask an administrator.',
  '您没有确认停止公开依据的权限，请联系批准人。': 'You may not confirm the authority of a withdrawal. Ask an approver.',
  '您编辑过这条信息，不能由您决定，请由其他审查人办理。': 'You edited this record, so another reviewer has to decide.',
  '您编辑过这条信息，不能由您审查或者批准，请由其他人办理。': 'You edited this record, so somebody else has to review or approve it.',
  '这条信息由您提交，请由其他人审查、批准或者登记批准。': 'You submitted this record; somebody else has to review it, approve it or record its approval.',
  '您编辑过这条信息，请由没有编辑过的人登记批准。': 'You edited this record; somebody who did not has to record its approval.',
  '您已经办理过这条信息的前一环节，请由其他人办理。': 'You took the step before this one; somebody else has to take it.',
  '您做过这条信息的保密审查，请由{}批准。': 'You did the secrecy review of this record. It is to be approved by {}.',
  '您本人可以直接批准，无需登记电话批准。': 'You can approve this yourself; no approval by telephone is needed.',
  '本机关有专门的审查人，请由{}进行保密审查。': 'This organ has reviewers of its own. The secrecy review is for {}.',
  '只有电话批准的人本人可以补签。': 'Only the person who approved by telephone can sign it.',
  '只有起草人可以采纳或者不采纳修改建议。': 'Only the author can accept or reject a suggestion.',
  '这一步只能由审核人或者批准人办理。': 'Only a reviewer or an approver can take this step.',
  '所选批准人编辑过这条信息，请另选批准人。': 'The approver you chose edited this record. Choose another.',
  '所选的人不是这个机关的批准人，请重新选择。': 'The person you chose is no approver of this organ. Choose again.',
  '您没有销毁这个机关信息的权限，请联系批准人或者管理员。': 'You may not destroy records of this organ. Ask an approver or an administrator.',
  '您已经提请销毁，请由另一位批准人或者管理员确认。': 'You proposed the destruction; another approver or administrator has to confirm it.',
  // Where it stands.
  '这条信息已经销毁，无需再次办理。': 'This record has been destroyed already.',
  '这条信息已经销毁，不能再修改。': 'This record has been destroyed and cannot be edited.',
  '只能销毁已经停止公开的信息。请先停止公开，再办理销毁。': 'Only a withdrawn record can be destroyed. Withdraw it first.',
  '停止公开还没有完成，请稍候片刻再办理。': 'The withdrawal is not published yet. Try again in a moment.',
  '这条信息正在重新办理公开，请先退回或者撤回提交，再办理销毁。': 'This record is on its way to publication again. Send it back or take the submission back first.',
  '已有人提请销毁，请核对后确认。': 'The destruction has been proposed already. Check and confirm it.',
  '还没有人提请销毁。请先由一人提请，再由另一人确认。': 'Nobody has proposed the destruction. One person proposes, another confirms.',
  '请填写决定销毁的机关或者负责人。': 'Name who ordered the destruction.',
  '请写明销毁的依据，不要写出被销毁的内容。': 'Say on what basis it is destroyed, without repeating its content.',
  '没有找到这条信息，可能已被删除。请返回列表刷新后重试。': 'This record was not found; it may have been deleted. Reload the list.',
  '没有找到这条信息，或者您没有查看的权限。': 'This record was not found, or it is not yours to read.',
  '没有找到这条信息的审查表。请先撤回提交，再重新提交。': 'The review sheet of this record was not found. Take the submission back and submit again.',
  '只能对审查、审批中的信息作出决定。请刷新页面查看。': 'Decisions are made on records under review only. Reload the page.',
  '只能对审查、审批中的信息提出修改建议。': 'Suggestions are made on records under review only.',
  '这条信息不在审查、审批中，不能撤回提交。请刷新页面查看。': 'This record is not under review; there is no submission to take back. Reload the page.',
  '这条信息不在审查、审批中，不能退回。请刷新页面查看。': 'This record is not under review and cannot be sent back. Reload the page.',
  '这条信息刚刚被修改过。请刷新页面，看过新的内容再办理。': 'This record has just been changed. Reload the page and look at it again first.',
  '这条信息已不在这个环节，请刷新页面查看。': 'This record is no longer at this step. Reload the page.',
  '这条信息已报请确定，请先登记答复，再填写审查结论。': 'This record was referred. Record the answer first, then the result of the review.',
  '这条信息已经到最后一个环节。': 'This record is at the last step already.',
  '这条信息已经提交，无需再次提交。': 'This record has been submitted already.',
  '这条信息没有在等待定时公开，请刷新页面查看。': 'This record does not wait for a scheduled publication. Reload the page.',
  '这条信息没有需要确认的停止公开依据，请刷新页面查看。': 'No withdrawal of this record waits for confirmation. Reload the page.',
  '这条信息没有待补签的电话批准，请刷新页面查看。': 'No approval by telephone of this record waits for a signature. Reload the page.',
  '这条信息没有报请确定，无需登记答复。': 'This record was not referred; there is no answer to record.',
  '这条信息目前没有公开的版本，无从对照。': 'This record has no public version to compare with.',
  '这条信息目前没有公开，无需停止公开。': 'This record is not public; there is nothing to withdraw.',
  '这条修改建议已经处理过，请刷新页面查看。': 'This suggestion has been dealt with. Reload the page.',
  '这条提示不能由审查人放行。请退回起草人改正。': 'A reviewer cannot let this finding pass. Send the record back to its author.',
  '这条提示已经不存在，请刷新页面查看。': 'This finding no longer exists. Reload the page.',
  '采纳修改建议前，请先撤回提交，或者等审查人退回。': 'Take the submission back before you accept suggestions, or wait until it is sent back.',
  '保密审查没有通过，不能同时批准。请只提交保密审查结论。': 'What did not pass the secrecy review cannot be approved with it. Give the result of the review only.',
  '结论是“删减后可以公开”，但这条信息的公开属性不是“删减后公开”。请退回起草人删减并修改公开属性。': 'The result asks for redaction, but the record is not marked as redacted. Send it back to its author for that.',
  '定时公开的时间不正确，请重新选择。': 'The time of publication is not valid. Choose another.',
  '定时公开的时间应当晚于现在；需要立即公开的，请不要填写时间。': 'The time of publication must lie ahead; leave it empty to publish at once.',
  '原文中没有找到“{}”，或者有多处、跨段。请多抄几个字，使它只出现一次。': '“{}” was not found once within one paragraph. Copy a few more words, so that it occurs only once.',
  '原文已经改过，没有找到“{}”。请手工修改后，选择“不采纳”。': 'The text has changed; “{}” was not found. Edit it by hand, then reject the suggestion.',
  // What is missing or wrong.
  '还没有选择机关，请先填写机关再办理。': 'No organ is chosen yet. Choose it first.',
  '请填写名称。': 'Enter the title.',
  '请填写内容概述，一两句话说明这份文件讲什么。': 'Enter a summary: one or two sentences on what this document says.',
  '请选择发布机关（联合发文的，选牵头机关）。': 'Choose the lead organ.',
  '请选择机关。': 'Choose the organ.',
  '请填写生成日期（成文日期）。': 'Enter the day on which it was issued.',
  '请选择主题分类。': 'Choose the topic.',
  '请选择主要公开事项。': 'Choose the main disclosure item.',
  '请确定公开属性。': 'Decide on its disclosure.',
  '不予公开的，请填写法定理由。': 'For what is withheld, choose the legal reason.',
  '删减后公开的，请填写删减部分不公开的法定理由。': 'For what is redacted, choose the legal reason why the rest is withheld.',
  '日期应为实际存在的日期，例如2026-11-20。': 'Enter a day that exists, e.g. 2026-11-20.',
  '拟公开日期已经过去，请填写今天或者以后的日期。': 'The planned day is over. Enter today or a later day.',
  '生成日期（成文日期）不能晚于今天，请核对。': 'The day of issue lies ahead. Please check it.',
  '失效日期早于施行日期，请核对。': 'It expires before it takes effect. Please check the days.',
  '正文和附件都是空的，请填写正文或者上传附件。': 'Body and attachments are empty. Write a body or upload an attachment.',
  '正文是空的，请填写正文。': 'The body is empty. Write it.',
  '正文的格式不正确，请重新填写正文。': 'The body has a form that cannot be read. Enter it again.',
  '正文中有一个链接没有选择目标，请重新选择或者删除该链接。': 'A link in the body has no target. Choose one or remove the link.',
  '正文中有一张图片已不在附件库中，请重新插入或者删除该图片。': 'An image in the body is no longer among the attachments. Insert it again or remove it.',
  '正文中有不能公开的内容（{}），请删除后再提交。': 'The body holds something that cannot be published ({}). Remove it, then submit.',
  '只有起草人可以修改这条信息。': 'Only an officer of the organ may edit this record.',
  '这条信息已经提交或者公开，不能直接改动。已提交的请先撤回提交；已公开的请先修改并保存，再办理。': 'This record is submitted or public. Take the submission back first; of a public one, save a revision first.',
  '这个文件已经不在这条信息中，请刷新页面查看。': 'This file is no longer part of the record. Reload the page.',
  '附件“{}”中没有可以清理的内容。': 'There is nothing to clean in “{}”.',
  '附件“{}”没有清理：PDF 中的文字不能由本系统可靠地删除。请在原来的文件（如 Word、Excel）中删除或者遮盖后重新生成 PDF，再上传。': '“{}” was not cleaned: text in a PDF cannot be removed reliably. Remove it in the original file (Word, Excel), make a new PDF and upload that.',
  '附件“{}”没有清理：压缩包不能整体清理。请解开后逐个上传。': '“{}” was not cleaned: an archive cannot be cleaned as a whole. Unpack it and upload the files.',
  '附件“{}”没有清理：这种旧格式不能清理。请另存为 DOCX 或者 XLSX 后再上传。': '“{}” was not cleaned: this old format cannot be cleaned. Save it as DOCX or XLSX and upload that.',
  '附件“{}”没有清理：这种文件不能自动清理。请在原来的软件中删除个人信息后另存，再上传。': '“{}” was not cleaned: such a file cannot be cleaned here. Remove what is personal in its own program, save and upload it again.',
  '附件“{}”没有清理：{}': '“{}” was not cleaned. Remove what is personal in its own program, save and upload it again. ({})',
  '附件“{}”属于其他机关，请删除后重新上传。': 'The attachment “{}” belongs to another organ. Remove it and upload your own.',
  '{}不同意公开，不能提交。请与其协商，或者报请上级机关决定后更新答复。': '{} does not agree, so this cannot be submitted. Come to terms, or have the higher organ decide, then update the answer.',
  '{}还没有答复，请在收到答复后填写，再提交。': '{} has not answered yet. Enter the answer when it comes, then submit.',
  '请选择保密审查结论。': 'Choose the result of the secrecy review.',
  '请填写保密审查意见；情况紧急也应当先审查、后公开。': 'Enter the opinion of the secrecy review: it comes before publication in urgent cases, too.',
  '请选择批准人。': 'Choose the approver.',
  '请填写签批日期，且不能晚于今天。': 'Enter the day of the signature; it cannot lie ahead.',
  '请上传已签字审查表的扫描件。': 'Upload a scan of the signed review sheet.',
  '请写明情况紧急的原因。': 'Say why it is urgent.',
  '请写明不能公开的理由，让起草人知道怎样改。': 'Say why it cannot be disclosed, so that the author knows what to change.',
  '请写明可以公开的理由。': 'Say why it may be disclosed.',
  '请填写报请哪个部门确定。': 'Say to which authority it is referred.',
  '请填写答复的内容。': 'Enter what was answered.',
  '请写明退回理由，让起草人知道要改什么。': 'Say why it is sent back, so that the author knows what to change.',
  '请选择停止公开的类型。': 'Choose the kind of withdrawal.',
  '请写明停止公开的理由。': 'Give the reason of the withdrawal.',
  '请填写决定停止公开的机关或者负责人。': 'Name the organ or person that decided on the withdrawal.',
  '对外公开的文字中有{}（{}），请删去后再办理。': 'What the public will read holds personal data ({}: {}). Remove it first.',
  '请选择要修改的栏目。': 'Choose the field that is to be changed.',
  '请填写原文中要修改的字句。': 'Enter the words that are to be changed.',
  '系统暂时无法完成这项操作，填写的内容没有丢失。请稍后重试，仍不行请联系管理员。': 'This cannot be done at present; nothing that you entered is lost. Try again later, then tell an administrator.',
}; // prettier-ignore

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const PATTERNS = Object.entries(ENGLISH)
  .filter(([chinese]) => chinese.includes('{}'))
  .map(
    ([chinese, english]) =>
      [new RegExp(`^${chinese.split('{}').map(escaped).join('(.+?)')}$`, 'su'), english] as const,
  );

/** The English of a sentence of the commands; the sentence itself where there is none. */
export function inEnglish(sentence: string): string {
  const known = ENGLISH[sentence];
  if (known) return known;
  for (const [pattern, english] of PATTERNS) {
    const parts = pattern.exec(sentence)?.slice(1);
    if (parts) return english.replaceAll('{}', () => parts.shift() ?? '');
  }
  return checkInEnglish(sentence);
}
