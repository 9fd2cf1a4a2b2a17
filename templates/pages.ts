/** Every page of the portal: props in, a whole HTML document out. */
export { renderHome } from './home';
export { renderLevel, renderOrgans, renderIndex, renderSiteMap } from './directories';
export { renderOrgan } from './organ';
export { renderCoverage } from './coverage';
export { renderCeased } from './ceased';
export { renderGuide, renderRules, renderReports, renderRequest } from './organ-columns';
export { renderHistory } from './history';
export { renderLogHead, renderLogPage } from './log';
export { renderListHead, renderListPage } from './lists';
export { renderDocument } from './document';
export { renderRule, renderTombstone } from './rule';
export { renderOpenData } from './open-data';
export { renderAbout } from './about';
export { renderHowToRequest } from './request-help';
export { renderNotFound, renderMessage } from './messages';
export { renderSearch } from './search';
export { renderStyle } from './style';
