import type { Box, TextBox } from './boxes.js';
import type { FaceName } from './font-faces.js';
import { facesOfText } from './fonts.js';

/** The fonts that the letters in these boxes are drawn with. */
export function facesOf(boxes: readonly Box[]): ReadonlySet<FaceName> {
  const faces = new Set<FaceName>();
  for (const { text, role } of boxes.flatMap(textsIn))
    for (const face of facesOfText(text, role)) faces.add(face);
  return faces;
}

function textsIn(box: Box): readonly TextBox[] {
  if (box.kind === 'text') return [box];
  return box.kind === 'picture' ? box.caption : [];
}
