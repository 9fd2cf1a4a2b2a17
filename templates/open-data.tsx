/** @jsxImportSource preact */
/** One page that describes everything that machines can read. */
import { DOCUMENT_TYPES } from '../src/domain/document-types';
import {
  LOG,
  LOG_KEY,
  LOG_LINES,
  SEARCH,
  SITEMAP_XML,
  listFeed,
  listHead,
  ORGANS,
} from '../src/domain/addresses';
import { LEVEL_LABELS, VALIDITY_LABELS } from '../src/domain/vocabulary';
import { absolute, linkTo } from './links';
import { Breadcrumb } from './parts';
import type { OpenDataProps } from './props';
import { renderPage } from './shell';

interface Row {
  what: string;
  address: string;
  note: string;
}

const RECORDS: Row[] = [
  {
    what: '一条信息',
    address: 'xxgk/{年}/{月}/{日}/{n}.json',
    note: '与页面同名；题名、文号、索引号、机关、日期、正文、附件等全部公开要素的最新内容',
  },
  {
    what: '一条信息的某次公开',
    address: 'xxgk/{年}/{月}/{日}/{n}.r{次}.json',
    note: '公开账本中该次公开的原文、随机值、顺序号和散列值，用于核验；按请求生成',
  },
  {
    what: '历次公开',
    address: 'xxgk/{年}/{月}/{日}/{n}.history.html?on={日期}',
    note: '每次改动的对照；加日期的，显示当天公开的内容',
  },
  { what: 'DOCX 文本', address: 'xxgk/{年}/{月}/{日}/{n}.docx', note: '按请求生成，用于打印和编辑' },
  { what: '附件', address: 'files/{SHA-256}', note: '内容不变；散列值可用于核对' },
];

const LISTS: Row[] = [
  {
    what: '固定分页',
    address: '{目录}/{k}.json、{目录}/{k}.csv',
    note: '每页50条，收录哪些信息永远不变；旧站转入的在 {目录}/c{k}',
  },
  { what: '整个目录', address: '{目录}/all.json、{目录}/all.csv', note: '一次取完，边读边发' },
  {
    what: '订阅',
    address: 'organs/{n}/list/feed.xml、items/{n}/feed.xml、xxgk/feed.xml',
    note: 'Atom 格式，最近50条',
  },
];

const DIRECTORIES: Row[] = [
  { what: '全部', address: 'xxgk', note: '' },
  { what: '层级', address: 'levels/{层级}/list', note: '层级为 province、city、county、township' },
  { what: '机关', address: 'organs/{n}/list', note: '' },
  { what: '机关的公开事项', address: 'organs/{n}/items/{m}', note: '' },
  { what: '公开事项', address: 'items/{m}', note: '' },
  { what: '主题', address: 'topics/{代码}', note: '' },
  { what: '年份', address: 'years/{年}', note: '' },
  { what: '信息类型', address: 'types/{类型}', note: '另有该类型的专门要素' },
  { what: '机关的信息类型', address: 'organs/{编号}/types/{类型}', note: '包括它下面的机关' },
]; // prettier-ignore

const Table = ({ rows, caption }: { rows: Row[]; caption: string }) => (
  <div class="scroll" tabindex={0} role="region" aria-label={caption}>
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">内容</th>
          <th scope="col">地址</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, address, note }) => (
          <tr>
            <td>{what}</td>
            <td>
              <code>{address}</code>
            </td>
            <td>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const labels = (all: Readonly<Record<string, string>>) =>
  Object.entries(all)
    .map(([value, label]) => `${value}（${label}）`)
    .join('、');

export function renderOpenData({ frame, signed }: OpenDataProps): string {
  return renderPage({
    frame,
    title: '开放数据',
    section: 'data',
    feed: listFeed('xxgk'),
    column: {
      name: '开放数据',
      description: '公开信息的 JSON、CSV、Atom 数据和检索接口',
      keywords: ['开放数据', 'JSON', 'CSV', 'Atom'],
      type: '信息公开',
    },
    content: (
      <div class="wide page">
        <Breadcrumb frame={frame} trail={[]} here="开放数据" />
        <div class="content">
          <h1>开放数据</h1>
          <p>
            本平台公开的每一条信息和每一个目录都有机器可以读取的版本，内容与页面一致，可以自由使用，使用时请注明来源。下列地址都接在
            <code>{frame.publicUrl}</code> 之后；编码为 UTF-8，日期为北京时间，时刻为协调世界时。
          </p>
          <section>
            <h2>信息</h2>
            <Table rows={RECORDS} caption="信息的地址" />
          </section>
          <section>
            <h2>目录</h2>
            <Table rows={LISTS} caption="目录的数据" />
            <p>
              目录有以下几种，{'{n}'}、{'{m}'} 是机关和事项在本平台的编号，见各自页面的地址：
            </p>
            <Table rows={DIRECTORIES} caption="目录的地址" />
            <p>
              例：<a href={linkTo(frame, 'xxgk/all.csv')}>全部信息的 CSV</a>、
              <a href={linkTo(frame, 'xxgk/all.json')}>全部信息的 JSON</a>、
              <a href={linkTo(frame, listFeed('xxgk'))}>订阅最新公开</a>、
              <a href={linkTo(frame, listHead('xxgk'))}>全部信息</a>、
              <a href={linkTo(frame, ORGANS)}>全部机关</a>。
            </p>
          </section>
          <section>
            <h2>公开日志</h2>
            <p>
              <a href={linkTo(frame, LOG)}>公开日志</a>
              按顺序记录每一次公开、更新和停止公开，每一号都带有校验值，任何人可以核验。固定分页在
              <code>xxgk/log/{'{k}'}.json</code>，每页100号；全部日志在
              <a href={linkTo(frame, LOG_LINES)}>{LOG_LINES}</a>，每行一号
              {signed && (
                <>
                  ；签名用的<a href={linkTo(frame, LOG_KEY)}>公钥和指纹</a>
                </>
              )}
              。
            </p>
          </section>
          <section>
            <h2>检索接口</h2>
            <p>
              <code>GET {absolute(frame, `api/${SEARCH}`)}?q=检索词</code>，返回 JSON：<code>total</code>
              （条数）、<code>capped</code>（为 true 时实际条数在1000以上）、<code>hits</code>
              （每页20条，含 title、url、snippet、organ、level、publishedAt、validity）和 <code>counts</code>
              （各筛选项的条数）。参数：
            </p>
            <ul class="plain">
              <li>
                <code>page</code>：页码，从1开始；<code>order</code>：newest（发布时间）或
                relevance（相关程度）；
              </li>
              <li>
                <code>level</code>：{labels(LEVEL_LABELS)}；
              </li>
              <li>
                <code>validity</code>：{labels(VALIDITY_LABELS)}；
              </li>
              <li>
                <code>type</code>：
                {DOCUMENT_TYPES.map(({ slug, name }) => `${slug}（${name[0]}）`).join('、')}；
              </li>
              <li>
                <code>organ</code>、<code>item</code>：机关、事项的编号；<code>topic</code>：主题代码；
                <code>year</code>
                ：年份。机关包括它下面的机关和它的前身。
              </li>
            </ul>
            <p>检索词最长128个字符，超过的部分不参加检索。</p>
          </section>
          <section>
            <h2>网站地图文件</h2>
            <p>
              <a href={linkTo(frame, SITEMAP_XML)}>sitemap.xml</a> 列出全部页面。
            </p>
          </section>
        </div>
      </div>
    ),
  });
}
