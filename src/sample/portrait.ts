/** A neutral outline of a person where a site shows the photograph of a leader. */
import sharp from 'sharp';

const GROUNDS = ['#e4e9ee', '#e9e6df', '#e2eae4'] as const;

const drawing = (ground: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="320">
  <rect width="240" height="320" fill="${ground}"/>
  <path d="M20 320c4-74 44-108 100-108s96 34 100 108z" fill="#5b6670"/>
  <path d="M96 214l24 40 24-40z" fill="#f6f8fa"/>
  <ellipse cx="120" cy="128" rx="54" ry="66" fill="#8d98a2"/>
</svg>`;

/** @param tone 0–2, which ground */
export const drawPortrait = (tone: number): Promise<Buffer> =>
  sharp(Buffer.from(drawing(GROUNDS[tone]!)))
    .png({ compressionLevel: 9, palette: true, colours: 32 })
    .toBuffer();
