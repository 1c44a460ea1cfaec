/** A text packed, in UTF-8. */
export function gzip(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

/** What was packed. @throws TypeError when it is damaged or cut off */
export function gunzip(packed: ArrayBuffer): Promise<Blob> {
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}
