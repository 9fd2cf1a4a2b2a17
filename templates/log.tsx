/** @jsxImportSource preact */
/** The public log: what was published, changed and withdrawn, each with its hash over the one before. */
import { LOG, LOG_KEY, LOG_LINES, logPage, OPEN_DATA, twin } from '../src/domain/addresses';
import { beijingMinute, formatChinese } from '../src/domain/local-date';
import { LOG_PAGE_SIZE } from '../src/domain/log';
import { ENTRY_KIND_LABELS } from '../src/domain/public-record';
import { linkTo } from './links';
import { Breadcrumb } from './parts';
import type { Frame, LogHeadProps, LogLine, LogPageProps } from './props';
import { renderPage } from './shell';

const COLUMN = {
  name: '公开日志',
  description: '每一次公开、更新和停止公开的顺序、时间和校验值',
  keywords: ['公开日志', '政府信息公开', '核验'],
  type: '信息公开',
};

function Line({ frame, line }: { frame: Frame; line: LogLine }) {
  const { seq, at, hash, shown } = line;
  return (
    <li class={shown ? undefined : 'gone'}>
      <span>
        第{seq}号{'　'}
        {shown ? `${ENTRY_KIND_LABELS[shown.kind]}　` : '内容已停止公开'}
        {shown?.daily && `${formatChinese(shown.daily.day)}，至第${shown.daily.seq}号`}
        {shown?.title && (shown.path ? <a href={linkTo(frame, shown.path)}>{shown.title}</a> : shown.title)}
      </span>
      <time datetime={at}>{beijingMinute(at)}</time>
      <small>
        <code>{hash}</code>
        {shown?.history && <a href={linkTo(frame, shown.history)}>历次公开</a>}
      </small>
    </li>
  );
}

const LogLines = ({ frame, lines }: { frame: Frame; lines: LogLine[] }) =>
  lines.length === 0 ? (
    <p class="soft">日志里还没有记录。</p>
  ) : (
    <ol class="lines log">
      {lines.map((line) => (
        <Line frame={frame} line={line} />
      ))}
    </ol>
  );

/** How to prove that nothing was changed afterwards. */
function Proof({ frame, keys, daily }: Pick<LogHeadProps, 'frame' | 'keys' | 'daily'>) {
  return (
    <section>
      <h2>怎样核验</h2>
      <p>
        每一号的校验值都由本号的内容和上一号的校验值算出，改动任何一号，后面的都对不上。一天结束后，当天最后一号的校验值用本网站的密钥签名，作为下一号写入日志。
        下载<a href={linkTo(frame, LOG_LINES)}>全部日志</a>
        {keys.length > 0 && (
          <>
            和<a href={linkTo(frame, LOG_KEY)}>公钥</a>
          </>
        )}
        ，用本系统的程序核验：
      </p>
      <p>
        <code>npm run gongkai -- verify log.jsonl --key key.pem</code>
      </p>
      <p>再加上下载的一条信息的“某次公开”JSON，可以证明它在哪一天至哪一天公开过。</p>
      {daily && (
        <p>
          最近一次封存：{formatChinese(daily.day)}，至第{daily.seq}号，校验值 <code>{daily.hash}</code>
        </p>
      )}
      {keys.map(({ fingerprint, since }) => (
        <p>
          公钥指纹（Ed25519，{formatChinese(since)}起使用，SHA-256）：<code>{fingerprint}</code>
        </p>
      ))}
      {keys.length === 0 && <p class="soft">第一天结束后公布公钥。</p>}
    </section>
  );
}

export function renderLogHead({ frame, count, lines, pages, keys, daily }: LogHeadProps): string {
  return renderPage({
    frame,
    title: '公开日志',
    section: 'data',
    column: COLUMN,
    content: (
      <div class="wide page">
        <Breadcrumb frame={frame} trail={[{ label: '开放数据', path: OPEN_DATA }]} here="公开日志" />
        <div class="content">
          <div class="bar">
            <h1>公开日志</h1>
            <p>
              <a href={linkTo(frame, LOG_LINES)}>全部日志 JSONL</a>
              {keys.length > 0 && <a href={linkTo(frame, LOG_KEY)}>公钥</a>}
            </p>
          </div>
          <p class="soft">
            本平台每一次公开、更新和停止公开都按顺序记在这里，只增加，不修改。共{count}号，最近的在前。
          </p>
          <LogLines frame={frame} lines={lines} />
          {pages.length > 0 && (
            <nav class="pages" aria-label="固定分页">
              <strong aria-current="page">最新</strong>
              {pages.map(({ path, label }) => (
                <a href={linkTo(frame, path)}>{label}</a>
              ))}
            </nav>
          )}
          <Proof frame={frame} keys={keys} daily={daily} />
        </div>
      </div>
    ),
  });
}

/** A permanent page, oldest first. */
export function renderLogPage({ frame, k, lines, previous, next }: LogPageProps): string {
  const json = twin(logPage(k), 'json');
  return renderPage({
    frame,
    title: `公开日志 第${k}页`,
    section: 'data',
    column: COLUMN,
    json,
    content: (
      <div class="wide page">
        <Breadcrumb
          frame={frame}
          trail={[
            { label: '开放数据', path: OPEN_DATA },
            { label: '公开日志', path: LOG },
          ]}
          here={`第${k}页`}
        />
        <div class="content">
          <div class="bar">
            <h1>
              公开日志 <small>第{k}页</small>
            </h1>
            <p>
              <a href={linkTo(frame, json)}>本页 JSON</a>
            </p>
          </div>
          <p class="soft">
            第{(k - 1) * LOG_PAGE_SIZE + 1}号至第{k * LOG_PAGE_SIZE}号固定在本页，按顺序排列。
          </p>
          <LogLines frame={frame} lines={lines} />
          <nav class="pages" aria-label="固定分页">
            {previous && <a href={linkTo(frame, previous)}>上一页（较早）</a>}
            {next && <a href={linkTo(frame, next)}>下一页（较新）</a>}
            <a href={linkTo(frame, LOG)}>最新</a>
          </nav>
        </div>
      </div>
    ),
  });
}
