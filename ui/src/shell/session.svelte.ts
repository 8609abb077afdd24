// Who is signed in. When the session ends while something is being typed, the page stays and a
// dialog asks for the password again; nothing typed is lost.

import { Refusal, wire } from '../api/client';
import { server } from '../api/server';
import type { Me } from '../api/types';
import { dropDrafts } from '../base/drafts';
import type { Zone } from '../base/dates';
import { usePeriodWord } from '../base/working_time';
import { rememberedLanguage, setLanguage } from '../words/words.svelte';

type State = 'asking' | 'out' | 'in' | 'expired' | 'unreachable';

export const session = $state<{ state: State; me: Me | null }>({ state: 'asking', me: null });

wire.onSignedOut = () => {
  if (session.state === 'in') session.state = 'expired';
};

async function enter(me: Me): Promise<void> {
  wire.csrf = me.csrf;
  usePeriodWord(me.agency.period_word);
  session.me = me;
  session.state = 'in';
  if (!rememberedLanguage() && me.language !== 'id') await setLanguage(me.language);
}

/** Asks the server who we are. Cannot fail: no answer becomes the state "unreachable". */
export async function startSession(): Promise<void> {
  try {
    await enter(await server.me());
  } catch (error) {
    session.state = error instanceof Refusal && error.status === 401 ? 'out' : 'unreachable';
  }
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

/** Ends the session and takes this account's drafts off the device. */
export async function signOut(): Promise<void> {
  const me = session.me;
  await server.signOut();
  if (me) await dropDrafts(me.agency.id, me.person.id);
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
