// #region download
export async function download(url: string) {
  const start = performance.now();
  const response = await fetch(url);
  const image = await response.bytes();
  performance.measure(new URL(url).pathname.slice(1), { start });
  return image.length;
}
// #endregion
