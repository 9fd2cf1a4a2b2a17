/** @jsxImportSource preact */
/** What the platform is, how to read its marks, accessibility. */
import { HOW_TO_REQUEST, ORGANS } from '../src/domain/addresses';
import { linkTo } from './links';
import { Breadcrumb, ValidityTag } from './parts';
import type { PlainPageProps } from './props';
import { renderPage } from './shell';

export function renderAbout({ frame }: PlainPageProps): string {
  const { site } = frame;
  return renderPage({
    frame,
    title: '关于本平台',
    description: `${site.name}的内容、日期和效力标注、无障碍说明`,
    content: (
      <div class="wide page">
        <Breadcrumb frame={frame} trail={[]} here="关于本平台" />
        <div class="content narrow">
          <h1>关于本平台</h1>
          <p>
            本平台依照《中华人民共和国政府信息公开条例》第二十四条设立，集中公开各级行政机关依法应当主动公开的政府信息，供检索、查阅、下载。
          </p>
          {site.sample && (
            <p class="note warn">
              <strong>这是示例。</strong>页面上的地方、机关、人员、文件和数字都是虚构的。
            </p>
          )}
          <section>
            <h2>日期</h2>
            <p>
              成文日期是文件签发或者信息生成的日期；发布日期是信息在本平台公开的日期，由系统在公开时记录，不能更改。从旧站转入的信息同时标明原发布日期和在本平台的上线日期。
            </p>
          </section>
          <section>
            <h2>有效性</h2>
            <dl class="facts">
              <div>
                <dt>
                  <ValidityTag validity="inForce" />
                </dt>
                <dd>文件正在施行。</dd>
              </div>
              <div>
                <dt>
                  <ValidityTag validity="notYetInForce" />
                </dt>
                <dd>已经公布，还没有到施行日期。</dd>
              </div>
              <div>
                <dt>
                  <ValidityTag validity="amended" />
                </dt>
                <dd>内容已被后来的文件修改，页面上方注明修改的文件。</dd>
              </div>
              <div>
                <dt>
                  <ValidityTag validity="partlyVoid" />
                </dt>
                <dd>部分内容已被废止，其余内容仍然有效。</dd>
              </div>
              <div>
                <dt>
                  <ValidityTag validity="expired" />
                </dt>
                <dd>有效期已经届满。</dd>
              </div>
              <div>
                <dt>
                  <ValidityTag validity="repealed" />
                </dt>
                <dd>已被明令废止，或者被新的文件替代。</dd>
              </div>
            </dl>
            <p>没有标注有效性的信息，公开机关没有确认它的效力，使用前请向公开机关核实。</p>
          </section>
          <section>
            <h2>停止公开</h2>
            <p>信息停止公开后，原地址和目录中的位置保留，说明日期；可以说明原因的，同时说明原因。</p>
          </section>
          <section>
            <h2>无障碍</h2>
            <p>
              页面不需要脚本，可以用键盘和读屏软件完整使用，文字可以放大到200%，可以直接打印。阅读有困难的，可以请
              <a href={linkTo(frame, ORGANS)}>公开机关</a>提供帮助。
            </p>
          </section>
          <section>
            <h2>联系</h2>
            <p>
              {site.sponsor && `主办：${site.sponsor}。`}
              {site.operator && `承办：${site.operator}。`}
              {site.telephone && `联系方式：${site.telephone}。`}
              对某一条信息有疑问的，请联系发布机关；需要获取没有公开的信息的，请看
              <a href={linkTo(frame, HOW_TO_REQUEST)}>依申请公开</a>。
            </p>
          </section>
        </div>
      </div>
    ),
  });
}
