// Changes as they happen. The stream of the server is used while the page is looked at; without
// it (an old proxy, a weak line) everything shown is read again once a minute.

export interface Change {
  caseId: string | null; // null: something may have changed, we cannot say what
}

type Listener = (change: Change) => void;

const kPollMs = 60_000;
const kGatherMs = 300; // several changes of one act are one refresh

const listeners = new Set<Listener>();
let stream: EventSource | null = null;
let poll: ReturnType<typeof setInterval> | undefined;
let gather: ReturnType<typeof setTimeout> | undefined;
let gathered = new Set<string | null>();

function tell(caseId: string | null): void {
  gathered.add(caseId);
  clearTimeout(gather);
  gather = setTimeout(() => {
    const all = gathered;
    gathered = new Set();
    const changes = all.has(null) ? [null] : [...all];
    for (const id of changes) for (const listener of listeners) listener({ caseId: id });
  }, kGatherMs);
}

function connect(): void {
  if (stream || document.hidden) return;
  let broken = false;
  stream = new EventSource('/api/v1/events');
  stream.addEventListener('changed', (event) => {
    const data = JSON.parse((event as MessageEvent<string>).data) as { case_id?: string };
    tell(data.case_id ?? null);
  });
  stream.onopen = () => {
    clearInterval(poll);
    if (broken) tell(null);
    broken = false;
  };
  stream.onerror = () => {
    broken = true;
    clearInterval(poll);
    poll = setInterval(() => tell(null), kPollMs);
  };
}

function disconnect(): void {
  stream?.close();
  stream = null;
  clearInterval(poll);
}

function onVisibility(): void {
  if (document.hidden) disconnect();
  else {
    connect();
    tell(null);
  }
}

export function startLive(): () => void {
  connect();
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    disconnect();
  };
}

/** Calls back when the case (or, with null, any case) may have changed; answers how to stop. */
export function onChange(caseId: string | null, refresh: () => void): () => void {
  const listener: Listener = (change) => {
    if (caseId === null || change.caseId === null || change.caseId === caseId) refresh();
  };
  listeners.add(listener);
  return () => listeners.delete(listener);
}
