// Bytes as Base64, for a file that travels inside JSON.

const kChunk = 0x8000; // bytes; more arguments than this are too many for one call

export function base64Of(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  let text = '';
  for (let at = 0; at < all.length; at += kChunk)
    text += String.fromCharCode(...all.subarray(at, at + kChunk));
  return btoa(text);
}
