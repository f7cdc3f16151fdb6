import { z } from 'zod';
import { STICKER_FORMATS } from '../../documents/print-settings.js';

export const calibrationSchema = z.strictObject({
  ijkblad: z.string().describe('pad van het ijkblad'),
  maat: z.enum(STICKER_FORMATS).describe('maat van de stickers in mm'),
  verschuiving: z
    .strictObject({
      x: z.number().describe('mm naar rechts'),
      y: z.number().describe('mm omlaag'),
    })
    .describe('hoeveel alles verschoven is'),
  schaal: z.number().describe('waarmee alles vermenigvuldigd is; 1 is zoals het is'),
});

export type CalibrationJson = z.infer<typeof calibrationSchema>;
