// Who is signed in. When the session ends while something is being typed, the page stays and a
// dialog asks for the password again; nothing typed is lost.

import { Refusal, Unreachable, wire } from '../api/client';
import { server } from '../api/server';
import type { Me } from '../api/types';
import { dropDrafts } from '../base/drafts';
import type { Zone } from '../base/dates';
import { dropPages, keepPage, keptPage } from '../base/pages';
import { usePeriodWord } from '../base/working_time';
import { rememberedLanguage, setLanguage } from '../words/words.svelte';

type State = 'asking' | 'out' | 'in' | 'expired' | 'unreachable';

/** `offline`: the page is of this device, for the server could not be asked who we are. */
export const session = $state<{ state: State; me: Me | null; offline: boolean }>({
  state: 'asking',
  me: null,
  offline: false,
});

const kMe = 'me'; // the page kept under this name is the last answer to /me

wire.onSignedOut = () => {
  if (session.state === 'in') session.state = 'expired';
};

async function enter(me: Me): Promise<void> {
  wire.csrf = me.csrf;
  usePeriodWord(me.agency.period_word);
  session.me = me;
  session.state = 'in';
  session.offline = false;
  void keepPage(kMe, me);
  if (!rememberedLanguage() && me.language !== 'id') await setLanguage(me.language);
}

/** Without a network: as the person who was signed in on this device a moment ago. */
async function enterOffline(): Promise<void> {
  const me = await keptPage<Me>(kMe);
  if (!me) {
    session.state = 'unreachable';
    return;
  }
  await enter(me);
  session.offline = true;
}

/**
 * Asks the server who we are, again when the network comes back. Cannot fail: without an answer and
 * without a page of this device the state is "unreachable".
 */
export async function startSession(): Promise<void> {
  addEventListener('online', comeBack, { once: true });
  try {
    await enter(await server.me());
  } catch (error) {
    if (error instanceof Unreachable) return enterOffline();
    const ended = error instanceof Refusal && error.status === 401;
    if (ended) await dropPages();
    if (ended && session.state === 'in') session.state = 'expired';
    else session.state = ended ? 'out' : 'unreachable';
  }
}

function comeBack(): void {
  if (session.offline) void startSession();
}

/** Throws Refusal or Unreachable; true when the same person came back to the same page. */
export async function signIn(username: string, password: string): Promise<boolean> {
  const before = session.me?.person.id;
  const me = await server.signIn(username, password);
  await enter(me);
  return before === undefined || before === me.person.id;
}

export async function becomeFirstAdmin(
  body: Parameters<typeof server.firstAdmin>[0],
): Promise<void> {
  await enter(await server.firstAdmin(body));
}

/** Throws Refusal or Unreachable. */
export async function changePassword(old: string, next: string): Promise<void> {
  await enter(await server.changePassword(old, next));
}

/** After a change of the agency's name or zone. Cannot fail: the old words stay. */
export async function refreshMe(): Promise<void> {
  await server.me().then(enter, () => {});
}

/** Ends the session and takes this account's drafts and pages off the device. */
export async function signOut(): Promise<void> {
  const me = session.me;
  await server.signOut();
  if (me) await dropDrafts(me.agency.id, me.person.id);
  await dropPages();
  wire.csrf = '';
  session.me = null;
  session.state = 'out';
}

/** The agency's clock; Jakarta before anybody is signed in. */
export function zone(): Zone {
  const agency = session.me?.agency;
  return agency
    ? { name: agency.time_zone, word: agency.zone_word }
    : { name: 'Asia/Jakarta', word: 'WIB' };
}
