// The first password of somebody else's account: 80 random bits in four groups that can be read
// aloud and typed from paper. Letters and digits that look alike are left out.

const kLetters = 'abcdefghjkmnpqrstuvwxyz23456789'; // 31 of them

export function firstPassword(): string {
  const groups: string[] = [];
  for (let group = 0; group < 4; group += 1) {
    let text = '';
    while (text.length < 4) {
      const byte = crypto.getRandomValues(new Uint8Array(1))[0]!;
      if (byte < kLetters.length * 8) text += kLetters[byte % kLetters.length]; // every one as likely
    }
    groups.push(text);
  }
  return groups.join('-');
}

/** A user name made of a person's name: "Contoh Sekretaris, S.Sos." becomes "contoh.sekretaris". */
export function usernameOf(name: string, taken: string[]): string {
  const plain = name
    .split(',')[0]!
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
    .split(/ +/)
    .filter((word) => word.length > 1)
    .slice(0, 2)
    .join('.');
  const base = plain.length >= 3 ? plain : `pegawai.${plain}`.replace(/\.$/, '');
  let candidate = base;
  for (let number = 2; taken.includes(candidate); number += 1) candidate = `${base}${number}`;
  return candidate;
}
