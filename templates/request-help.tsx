/** @jsxImportSource preact */
/** How to ask for information that is not here: portal-wide page, and its parts for an organ's own page. */
import { ORGANS, SEARCH } from '../src/domain/addresses';
import { linkTo } from './links';
import { Breadcrumb } from './parts';
import type { Frame, PlainPageProps } from './props';
import { renderPage } from './shell';

/** What a request must hold (条例 Art. 29); a purpose is not asked for. */
export const WhatToWrite = () => (
  <section>
    <h2>申请书写什么</h2>
    <ol class="plain">
      <li>申请人的姓名或者名称、身份证明、联系方式（地址、电话、电子邮箱有一项能够联系到即可）；</li>
      <li>申请公开的政府信息的名称、文号，或者便于查询的其他特征性描述；</li>
      <li>要求的形式（纸质、电子文本等），获取信息的方式和途径（邮寄、自行领取、电子邮件等）。</li>
    </ol>
    <p>不需要说明用途。书写确有困难的，可以到工作机构口头提出，由工作人员代为填写。</p>
  </section>
);

/** What organs say they have, to be given on request. @param n of one organ */
export const WhatThereIs = ({ frame, n }: { frame: Frame; n?: number }) => (
  <p>
    不知道有哪些信息可以申请的，请查阅
    <a href={linkTo(frame, `${SEARCH}?type=on-request${n === undefined ? '' : `&organ=${n}`}`)}>
      依申请公开信息目录
    </a>
    。
  </p>
);

/** From receipt to reply (条例 Arts. 30, 31, 33, 42, 43, 51). */
export const HowToApply = () => (
  <section>
    <h2>怎样提交，多久答复</h2>
    <dl class="facts">
      <div>
        <dt>当面提交</dt>
        <dd>提交之日为收到申请之日。</dd>
      </div>
      <div>
        <dt>邮寄</dt>
        <dd>
          需要签收的邮件，机关签收之日为收到申请之日；平常信函等不需要签收的，工作机构收到当日与申请人确认，确认之日为收到申请之日。
        </dd>
      </div>
      <div>
        <dt>答复期限</dt>
        <dd>
          能够当场答复的，当场答复；不能当场答复的，自收到申请之日起20个工作日内答复。需要延长的，经批准并告知申请人，延长最长不超过20个工作日。补正、征求第三方和其他机关意见所需的时间依法另算。
        </dd>
      </div>
      <div>
        <dt>补正</dt>
        <dd>申请内容不明确的，机关在收到申请之日起7个工作日内一次性告知需要补正的事项和合理的补正期限。</dd>
      </div>
      <div>
        <dt>费用</dt>
        <dd>不收费。申请数量、频次明显超过合理范围的，可以依照国家规定收取信息处理费。</dd>
      </div>
      <div>
        <dt>便利</dt>
        <dd>阅读有困难或者有视听障碍的，可以要求机关提供必要的帮助。</dd>
      </div>
      <div>
        <dt>监督和救济</dt>
        <dd>
          认为机关在政府信息公开工作中侵犯合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。
        </dd>
      </div>
    </dl>
  </section>
);

export function renderHowToRequest({ frame }: PlainPageProps): string {
  return renderPage({
    frame,
    title: '依申请公开',
    section: 'request',
    column: {
      name: '依申请公开',
      description: '申请获取政府信息的对象、内容、方式和期限',
      keywords: ['依申请公开', '政府信息公开申请'],
      type: '信息公开',
    },
    content: (
      <div class="wide page">
        <Breadcrumb frame={frame} trail={[]} here="依申请公开" />
        <div class="content narrow">
          <h1>依申请公开</h1>
          <p>
            除已经主动公开的以外，公民、法人或者其他组织可以向地方各级人民政府、对外以自己名义履行行政管理职能的县级以上人民政府部门申请获取相关政府信息。
          </p>
          <p class="note info">
            <strong>本平台还没有开通网上申请。</strong>现在可以当面提交或者邮寄书面申请。
          </p>
          <section>
            <h2>向谁申请</h2>
            <p>
              向制作或者最初获取该信息的机关申请；几个机关共同制作的，可以向牵头的机关申请。在
              <a href={linkTo(frame, ORGANS)}>公开机关</a>
              中打开机关的页面，在“依申请公开”栏目查看收件地址、电话和办公时间。
            </p>
            <p>申请以前，请先检索：信息可能已经公开。已经公开的，可以直接查阅和下载。</p>
            <WhatThereIs frame={frame} />
          </section>
          <WhatToWrite />
          <HowToApply />
        </div>
      </div>
    ),
  });
}
