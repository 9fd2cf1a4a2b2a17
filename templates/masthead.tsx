/** @jsxImportSource preact */
/** Masthead with search and navigation, and the footer with what the rules ask for (domain.md 7.3). */
import {
  ABOUT, HOME, HOW_TO_REQUEST, ITEMS, OPEN_DATA, ORGANS, SEARCH, SITE_MAP, TOPICS, YEARS, listFeed, mark,
} from '../src/domain/addresses'; // prettier-ignore
import { linkTo } from './links';
import type { Frame } from './props';

const ENTRIES = {
  home: { label: '首页', path: HOME },
  organs: { label: '公开机关', path: ORGANS },
  items: { label: '公开事项', path: ITEMS },
  topics: { label: '主题', path: TOPICS },
  years: { label: '年份', path: YEARS },
  request: { label: '依申请公开', path: HOW_TO_REQUEST },
  data: { label: '开放数据', path: OPEN_DATA },
} as const;
export type Section = keyof typeof ENTRIES;

export function SearchForm({ frame, query, large }: { frame: Frame; query?: string; large?: boolean }) {
  return (
    <form class={large ? 'search large' : 'search'} action={linkTo(frame, SEARCH)} role="search">
      <input
        type="search"
        name="q"
        value={query}
        maxlength={200}
        aria-label="检索词"
        placeholder={large ? '标题、文号、索引号或正文中的任何字词' : '标题、文号、索引号、正文'}
      />
      <button>检索</button>
    </form>
  );
}

interface MastheadProps {
  frame: Frame;
  section?: Section;
  query?: string;
  searchField?: boolean;
}

export function Masthead({ frame, section, query, searchField = true }: MastheadProps) {
  const { site } = frame;
  return (
    <header>
      {site.hostLinks && site.hostLinks.length > 0 && (
        <nav class="host" aria-label="所属网站">
          <div class="wide">
            {site.hostLinks.map(({ label, url }) => (
              <a href={url}>{label}</a>
            ))}
          </div>
        </nav>
      )}
      <div class="wide masthead">
        <p class="site">
          <a href={linkTo(frame, HOME)}>{site.name}</a>
          {site.sample && <strong class="tag warn">示例</strong>}
          <span>
            {site.siteName}
            {site.sample && '（机构、人员和内容均为虚构）'}
          </span>
        </p>
        {searchField && <SearchForm frame={frame} query={query} />}
      </div>
      <nav class="entries" aria-label="主导航">
        <ul class="wide">
          {Object.entries(ENTRIES).map(([key, { label, path }]) => (
            <li>
              <a href={linkTo(frame, path)} aria-current={key === section ? 'true' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

const ICP_REGISTER = 'https://beian.miit.gov.cn/';
const POLICE_REGISTER = 'https://beian.mps.gov.cn/';

export function Footer({ frame }: { frame: Frame }) {
  const { site } = frame;
  return (
    <footer>
      <div class="wide">
        <p>
          {site.sponsor && <span>主办：{site.sponsor}</span>}
          {site.operator && <span>承办：{site.operator}</span>}
          {site.telephone && <span>联系方式：{site.telephone}</span>}
        </p>
        <p>
          {site.identificationCode && <span>网站标识码：{site.identificationCode}</span>}
          {site.icpNumber && <a href={ICP_REGISTER}>{site.icpNumber}</a>}
          {site.policeNumber && <a href={POLICE_REGISTER}>{site.policeNumber}</a>}
        </p>
        <p>
          <a href={linkTo(frame, SITE_MAP)}>网站地图</a>
          <a href={linkTo(frame, OPEN_DATA)}>开放数据</a>
          <a href={linkTo(frame, listFeed('xxgk'))}>订阅</a>
          <a href={linkTo(frame, ABOUT)}>关于本平台</a>
        </p>
        {site.marks && site.marks.length > 0 && (
          <p class="marks">
            {site.marks.map(({ label, url, sha256 }) => (
              <a href={url}>
                <img src={linkTo(frame, mark(sha256))} alt={label} height={40} />
              </a>
            ))}
          </p>
        )}
      </div>
    </footer>
  );
}
