// Registers the service worker. Under Trusted Types the address must come from a policy, and the
// policy admits this one address only.

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

const kAddress = '/sw.js';

function onlyOurs(url: string): string {
  if (url !== kAddress) throw new TypeError(`not a service worker of ours: ${url}`);
  return url;
}

/** True while a form holds typing that was not handed over; a new version then waits. */
export const typing = { open: false };

function takeOverWhenIdle(registration: ServiceWorkerRegistration): void {
  const waiting = registration.waiting;
  if (waiting && !typing.open) waiting.postMessage('take_over');
}

export function startServiceWorker(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = trusted?.createPolicy('takar-sw', { createScriptURL: onlyOurs });
  const url = policy ? policy.createScriptURL(kAddress) : kAddress;
  navigator.serviceWorker.register(url as string).then(
    (registration) => {
      takeOverWhenIdle(registration);
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', () => {
          takeOverWhenIdle(registration);
        });
      });
    },
    () => {
      // Plain http away from loopback has no service worker; everything else still works.
    },
  );
}
