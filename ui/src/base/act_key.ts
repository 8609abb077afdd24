// One key per act: a double click or a repeat after a lost answer is the same act to the server,
// while the same button pressed with other words is a new one.

/** 128 random bits as 32 hexadecimal digits. Works on plain http, unlike crypto.randomUUID. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}

export class ActKeys {
  private readonly pending = new Map<string, { body: string; key: string }>();

  /** The key of this act: unchanged as long as its body is, until the server has answered. */
  keyFor(act: string, body: unknown): string {
    const text = JSON.stringify(body);
    const known = this.pending.get(act);
    if (known?.body === text) return known.key;
    const key = freshKey();
    this.pending.set(act, { body: text, key });
    return key;
  }

  /** The server has answered, with yes or with no: the next attempt is a new act. */
  answered(act: string): void {
    this.pending.delete(act);
  }
}
