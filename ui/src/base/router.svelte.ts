// Addresses and the page that each one shows. The whole context lives in the address, so that a
// view can be kept as a bookmark or pasted into a message.

export type PageName =
  | 'tasks'
  | 'notices'
  | 'task'
  | 'task_done'
  | 'attend'
  | 'cases'
  | 'open_case'
  | 'case'
  | 'plan'
  | 'figures'
  | 'why'
  | 'results'
  | 'year_report'
  | 'sops'
  | 'sop'
  | 'sop_draft'
  | 'organisation'
  | 'office'
  | 'indicator_rules'
  | 'profile'
  | 'first_admin'
  | 'verification'
  | 'catalogue'
  | 'search'
  | 'archive'
  | 'to_sign'
  | 'not_found';

export interface Route {
  page: PageName;
  part: Record<string, string>;
  query: URLSearchParams;
}

const table: [PageName, RegExp, string[]][] = [
  ['tasks', /^\/(?:tugas)?$/, []],
  ['notices', /^\/pemberitahuan$/, []],
  ['cases', /^\/pelaksanaan$/, []],
  ['open_case', /^\/pelaksanaan\/buka$/, []],
  ['task_done', /^\/pelaksanaan\/(\d+)\/tugas\/(\d+)\/selesai$/, ['case', 'visit']],
  ['task', /^\/pelaksanaan\/(\d+)\/tugas\/(\d+)$/, ['case', 'visit']],
  ['attend', /^\/pelaksanaan\/(\d+)\/hadir\/(\d+)$/, ['case', 'visit']],
  ['case', /^\/pelaksanaan\/(\d+)$/, ['case']],
  ['figures', /^\/pelaksanaan\/(\d+)\/angka$/, ['case']],
  ['why', /^\/pelaksanaan\/(\d+)\/angka\/(\d+)$/, ['case', 'indicator']],
  ['plan', /^\/rencana$/, []],
  ['results', /^\/hasil(?:\/(\d{4})\/([1-4]))?$/, ['year', 'quarter']],
  ['year_report', /^\/lkjip\/(\d{4})$/, ['year']],
  ['sops', /^\/sop$/, []],
  ['sop_draft', /^\/sop\/rancangan\/(\d+)$/, ['draft']],
  ['sop', /^\/sop\/(\d+)$/, ['sop']],
  ['organisation', /^\/organisasi$/, []],
  ['indicator_rules', /^\/administrasi\/indikator\/(\d+)$/, ['indicator']],
  ['office', /^\/administrasi(?:\/([a-z-]+))?$/, ['section']],
  ['profile', /^\/profil$/, []],
  ['first_admin', /^\/penyiapan$/, []],
  ['search', /^\/cari$/, []],
  ['archive', /^\/arsip$/, []],
  ['to_sign', /^\/tandatangan$/, []],
  ['verification', /^\/verifikasi$/, []],
  ['catalogue', /^\/katalog(?:\/(\d+))?$/, ['sop']],
];

export function routeOf(pathname: string, search = ''): Route {
  const query = new URLSearchParams(search);
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
  for (const [page, pattern, names] of table) {
    const found = pattern.exec(path);
    if (!found) continue;
    const part = Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? '']));
    return { page, part, query };
  }
  return { page: 'not_found', part: {}, query };
}

export const paths = {
  tasks: '/tugas',
  notices: '/pemberitahuan',
  cases: '/pelaksanaan',
  openCase: '/pelaksanaan/buka',
  case: (id: string) => `/pelaksanaan/${id}`,
  task: (id: string, visit: string) => `/pelaksanaan/${id}/tugas/${visit}`,
  taskDone: (id: string, visit: string) => `/pelaksanaan/${id}/tugas/${visit}/selesai`,
  attend: (id: string, visit: string) => `/pelaksanaan/${id}/hadir/${visit}`,
  figures: (id: string) => `/pelaksanaan/${id}/angka`,
  why: (id: string, indicator: string) => `/pelaksanaan/${id}/angka/${indicator}`,
  plan: '/rencana',
  results: '/hasil',
  resultsOf: (year: string, quarter: string) => `/hasil/${year}/${quarter}`,
  yearReport: (year: number) => `/lkjip/${year}`,
  sops: '/sop',
  sopDraft: (id: string) => `/sop/rancangan/${id}`,
  sop: (id: string) => `/sop/${id}`,
  organisation: '/organisasi',
  office: '/administrasi',
  indicatorRules: (id: string) => `/administrasi/indikator/${id}`,
  officeSection: (name: string) => `/administrasi/${name}`,
  profile: '/profil',
  firstAdmin: '/penyiapan',
  verification: '/verifikasi',
  catalogue: '/katalog',
  publicSop: (id: string) => `/katalog/${id}`,
  search: '/cari',
  archive: '/arsip',
  toSign: '/tandatangan',
};

export const router = $state({ route: routeOf(location.pathname, location.search), moves: 0 });

/** Goes to another page. With `replace` the way back skips the present one. */
export function go(path: string, replace = false): void {
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  arrive();
}

/** Changes the query of the present page without leaving it. */
export function setQuery(values: Record<string, string>): void {
  const search = new URLSearchParams(values).toString();
  history.replaceState(null, '', location.pathname + (search && `?${search}`));
  router.route = routeOf(location.pathname, location.search);
}

function arrive(): void {
  router.route = routeOf(location.pathname, location.search);
  router.moves += 1;
  scrollTo(0, 0);
}

function isPlainClick(event: MouseEvent): boolean {
  const keys = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !keys && !event.defaultPrevented;
}

/** Links to our own pages are followed without loading the app again. */
export function startRouter(): void {
  addEventListener('popstate', arrive);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a');
    if (!link || !isPlainClick(event) || link.target || link.hasAttribute('download')) return;
    const url = new URL(link.href, location.href);
    if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
    event.preventDefault();
    if (url.hash && url.pathname === location.pathname) {
      document.getElementById(url.hash.slice(1))?.focus();
      return;
    }
    go(url.pathname + url.search);
  });
}
