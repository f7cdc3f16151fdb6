import { z } from 'zod';
import { count } from './values.js';

export const templateSchema = z.strictObject({
  voorbeeld: z.string().describe('pad van de voorbeeldlijst'),
  rijen: count.describe('hoeveel verzonnen leerlingen erin staan'),
});

export type TemplateJson = z.infer<typeof templateSchema>;
