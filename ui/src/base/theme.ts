// Light or dark: as the device wishes, unless this person has chosen on this device.

export type Theme = 'auto' | 'light' | 'dark';

const kRemembered = 'takar.theme';

export function chosenTheme(): Theme {
  try {
    const text = localStorage.getItem(kRemembered);
    return text === 'light' || text === 'dark' ? text : 'auto';
  } catch {
    return 'auto';
  }
}

export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(kRemembered, theme);
  } catch {
    // The choice then holds for this page only.
  }
  show(theme);
}

function show(theme: Theme): void {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const shown = theme === 'auto' ? (dark ? 'dark' : 'light') : theme;
  document.documentElement.dataset.theme = shown;
}

export function startTheme(): void {
  show(chosenTheme());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => show(chosenTheme()));
}
