/** @jsxImportSource preact */
/** History of one record: each state that was ever public, what changed, and the state of a given day. */
import { recordHistory } from '../src/domain/addresses';
import { beijingMinute, formatChinese } from '../src/domain/local-date';
import { ENTRY_KIND_LABELS } from '../src/domain/public-record';
import { Paragraphs, Pieces } from './differences';
import { inTitleMarks } from './format';
import { linkTo } from './links';
import { Attachments, Breadcrumb, Text } from './parts';
import type { HistoryPageProps, HistoryStep, HistoryText } from './history-props';
import type { Frame } from './props';
import { renderPage } from './shell';

const Period = ({ at, until }: { at: string; until?: string }) => (
  <>
    <time datetime={at}>{beijingMinute(at)}</time>
    {' 至 '}
    {until ? <time datetime={until}>{beijingMinute(until)}</time> : '今'}
  </>
);

const Fact = ({ label, children }: { label: string; children: unknown }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children as never}</dd>
  </div>
);

type Compared = NonNullable<NonNullable<HistoryStep['shown']>['compared']>;

function Differences({ compared }: { compared: Compared }) {
  if (compared.with === 'nothing') return null;
  if (compared.with === 'unseen')
    return <p class="soft">第{compared.revision}次公开的内容已停止公开，不能对照。</p>;
  const { revision, fields, paragraphs, onlyMarks } = compared;
  if (fields.length + paragraphs.length === 0)
    return (
      <p class="soft">
        与第{revision}次相比，{onlyMarks ? '文字没有变化，只改了格式、链接或者图片。' : '内容没有变化。'}
      </p>
    );
  return (
    <div class="differences">
      <h3>与第{revision}次相比</h3>
      {fields.length > 0 && (
        <dl class="facts">
          {fields.map(({ label, pieces }) => (
            <Fact label={label}>
              <Pieces pieces={pieces} />
            </Fact>
          ))}
        </dl>
      )}
      {paragraphs.length > 0 && <Paragraphs paragraphs={paragraphs} />}
    </div>
  );
}

function Step({ frame, page, step }: { frame: Frame; page: string; step: HistoryStep }) {
  const { revision, at, until, hash, begins, shown } = step;
  if (!shown)
    return (
      <section class="step">
        <h2>内容已停止公开</h2>
        <dl class="facts">
          <Fact label="时间">
            <time datetime={at}>{beijingMinute(at)}</time>
          </Fact>
          <Fact label="校验值">
            <code>{hash}</code>
          </Fact>
        </dl>
      </section>
    );
  return (
    <section class="step" id={`r${revision}`}>
      <h2>
        第{revision}次：{ENTRY_KIND_LABELS[shown.kind]}
      </h2>
      <dl class="facts">
        <Fact label={begins ? '公开时间' : '时间'}>
          {begins ? <Period at={at} until={until} /> : <time datetime={at}>{beijingMinute(at)}</time>}
        </Fact>
        {shown.reason && <Fact label={begins ? '更新说明' : '原因'}>{shown.reason}</Fact>}
        {shown.authority && <Fact label="决定机关">{shown.authority}</Fact>}
        <Fact label="校验值">
          <code>{hash}</code>
        </Fact>
      </dl>
      <p>
        {begins && shown.readable && (
          <>
            <a href={`${linkTo(frame, recordHistory(page))}?revision=${revision}`}>
              第{revision}次公开的全文
            </a>
            {'　'}
          </>
        )}
        {shown.json && <a href={linkTo(frame, shown.json)}>第{revision}次的 JSON</a>}
      </p>
      {shown.compared && <Differences compared={shown.compared} />}
    </section>
  );
}

function DayForm({ frame, page, on, trouble }: Pick<HistoryPageProps, 'frame' | 'page' | 'on' | 'trouble'>) {
  return (
    <form class="day screen" action={linkTo(frame, recordHistory(page))}>
      <label for="on">查看某一天公开的内容</label>
      {trouble && (
        <p class="bad" id="on-trouble">
          {trouble.message}
        </p>
      )}
      <span>
        <input
          type="date"
          id="on"
          name="on"
          required
          value={trouble?.typed ?? on?.day}
          aria-describedby={trouble ? 'on-trouble' : undefined}
        />
        <button>查看</button>
      </span>
    </form>
  );
}

/** One version in full: when, the text, then its elements. */
function Version({ frame, text }: { frame: Frame; text: HistoryText }) {
  const { revision, title, fields, body, files } = text;
  return (
    <>
      <p>
        {title && `第${revision}次公开，`}
        <Period at={text.at} until={text.until} />
      </p>
      {body === undefined ? (
        <p class="note info">{title && `名称：${title}。`}内容已停止公开，不再显示。</p>
      ) : (
        <article class="version">
          <h2>{title}</h2>
          <Text html={body} />
          {files && files.length > 0 && <Attachments frame={frame} files={files} />}
        </article>
      )}
      <section>
        <h2>要素和校验值</h2>
        <dl class="facts">
          {fields?.map(({ label, text: value }) => (
            <Fact label={label}>{value}</Fact>
          ))}
          <Fact label="校验值">
            <code>{text.hash}</code>
          </Fact>
        </dl>
      </section>
    </>
  );
}

const NOTHING = {
  before: '这一天还没有在本平台公开。',
  stopped: '这一天没有公开：此前公开的内容已经停止公开。',
} as const;

function heading({ on, text }: HistoryPageProps): string {
  if (on) return `${formatChinese(on.day)}公开的内容`;
  return text ? `第${text.revision}次公开的内容` : '历次公开';
}

function Day({ frame, page, on, text }: HistoryPageProps) {
  if (!on) return null;
  const more = (revision: number) => `${linkTo(frame, recordHistory(page))}?revision=${revision}`;
  return (
    <>
      {on.nothing && <p class="note info">{NOTHING[on.nothing]}</p>}
      {on.others.length > 0 && (
        <p>
          当天还公开过：
          {on.others.map(({ revision, at, until }, i) => (
            <>
              {i > 0 && '；'}
              <a href={more(revision)}>第{revision}次</a>（<Period at={at} until={until} />）
            </>
          ))}
          。{text && '下面是其中最后的内容。'}
        </p>
      )}
    </>
  );
}

/** Served with 410 where nothing but dates and hashes may be seen. */
export function renderHistory(props: HistoryPageProps): string {
  const { frame, page, title, state, steps, on, text, number, pages } = props;
  const own = linkTo(frame, recordHistory(page));
  const here = heading(props);
  const trail = [
    { label: state === 'live' ? '原文' : '已停止公开', path: page },
    ...(on || text ? [{ label: '历次公开', path: recordHistory(page) }] : []),
  ];
  return renderPage({
    frame,
    title: title ? `${here}：${title}` : here,
    transient: true,
    content: (
      <div class="wide page">
        <Breadcrumb frame={frame} trail={trail} here={here} />
        <div class="content history">
          <h1>{here}</h1>
          {title && <p class="of">{inTitleMarks(title)}</p>}
          {state !== 'live' && (
            <p class="note info">
              这条信息已停止公开，{title ? '只' : '这里只'}列出时间和校验值{title && '，不再显示内容'}。
            </p>
          )}
          {title && <DayForm {...props} />}
          {(on || text) && (
            <p class="screen">
              <a href={own}>全部历次公开</a>
            </p>
          )}
          <Day {...props} />
          {text && <Version frame={frame} text={text} />}
          {steps.map((step) => (
            <Step frame={frame} page={page} step={step} />
          ))}
          {!text && !on && pages > 1 && (
            <nav class="pages" aria-label="分页">
              {number > 1 && <a href={number === 2 ? own : `${own}?page=${number - 1}`}>较新的</a>}
              {number < pages && <a href={`${own}?page=${number + 1}`}>较早的</a>}
            </nav>
          )}
        </div>
      </div>
    ),
  });
}
