// The stated time of a signature, as a PDF writes it: "D:20261121163552Z" (ISO 32000-1, 7.9.4).

/** RFC 3339, or the text itself when it is written otherwise. */
export function instantOfPdfDate(text: string): string {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'(\d\d)'?)/.exec(text);
  if (!found) return text;
  const [, year, month, day, hour, minute, second, ahead, minutes] = found;
  const zone = ahead ? `${ahead}:${minutes}` : 'Z';
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}
