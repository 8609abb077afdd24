// What can wait until the page that was asked for is there: on a weak line it would stand in its way.

const kQuietMs = 1500; // a page on a weak line has asked for everything by then

/** Calls back once the page has had time to ask for what it needs; answers how not to. */
export function whenQuiet(use: () => void): () => void {
  const timer = setTimeout(use, kQuietMs);
  return () => clearTimeout(timer);
}
