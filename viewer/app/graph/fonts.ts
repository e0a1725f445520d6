/** Canvas text does not wait for web fonts: the faces that the names need are asked for before the first picture. */
const face = '500 13px "Noto Sans SC Variable"';

/** Resolves when the faces for `sample` are there, or after `patience` milliseconds: a picture late is worse than a fallback. */
export async function fontsFor(sample: string, patience: number): Promise<void> {
  const signs = [...new Set(sample)].join("");
  const loading = document.fonts.load(face, signs).then(
    () => {},
    () => {},
  );
  await Promise.race([loading, new Promise<void>((resolve) => setTimeout(resolve, patience))]);
}
