// What a page reads from the server: at first, again after a change, and the reason when it failed.

export class Loaded<T> {
  value = $state.raw<T | null>(null);
  error = $state.raw<unknown>(null);
  private turn = 0;

  constructor(private readonly read: () => Promise<T>) {}

  /** A late answer to an older question is dropped. Keeps the old value when reading fails. */
  async load(): Promise<void> {
    const turn = ++this.turn;
    try {
      const value = await this.read();
      if (turn !== this.turn) return;
      this.value = value;
      this.error = null;
    } catch (error) {
      if (turn === this.turn) this.error = error;
    }
  }

  /** The answer of an act is newer than anything that was read before it. */
  replace(value: T): void {
    this.turn += 1;
    this.value = value;
    this.error = null;
  }
}
