/** What stands around every page of an organ: its name with the way to the menu, and the menu. */
import { linkTo } from './links';
import { markup, sanitised, type Markup } from './markup';
import type { Frame, OrganMenu } from './props';

/** Left menu of an organ: the five fixed columns in their fixed order (domain.md 5.2). */
export function organMenu(frame: Frame, menu: OrganMenu): Markup {
  const entry = (label: string, path: string, attributes = '') => {
    const current = path === frame.path && sanitised(' aria-current="page"');
    return markup`<li${sanitised(attributes)}><a href="${linkTo(frame, path)}"${current}>${label}</a></li>`;
  };
  return markup`<nav class="menu" id="menu" aria-label="本机关栏目">
    <ul>
      ${entry('政府信息公开指南', menu.guide)}
      ${entry('政府信息公开制度', menu.rules)}
      ${entry('法定主动公开内容', menu.home)}
      ${menu.columns.map(({ label, path, depth }) =>
        entry(label, path, depth > 0 ? ' class="sub deep"' : ' class="sub"'),
      )}
      ${entry('政府信息公开年报', menu.reports)}
      ${entry('依申请公开', menu.request)}
    </ul>
  </nav>`;
}

/** Title of an organ's pages, with a way to its menu on small screens, where the menu stands below. */
export function organHeading(frame: Frame, menu: OrganMenu, title?: string): Markup {
  const { name, contact } = menu.organ;
  const reach = [
    contact?.telephone && `联系电话：${contact.telephone}`,
    contact?.hours && `办公时间：${contact.hours}`,
  ].filter(Boolean);
  return markup`<div class="heading">
    ${
      title
        ? markup`<p class="of"><a href="${linkTo(frame, menu.home)}">${name}</a></p>`
        : markup`<h1>${name} <small>政府信息公开</small></h1>`
    }
    ${!title && reach.length > 0 && markup`<p class="soft">${reach.join('　')}</p>`}
    <a class="jump" href="#menu">本机关栏目</a>
  </div>`;
}
