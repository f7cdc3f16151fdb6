import { z } from 'zod';
import { count, institutionFields } from './values.js';

const groupSchema = z.strictObject({
  naam: z.string().describe('naam van de groep of klas'),
  ...institutionFields,
  leerlingen: count.describe('hoeveel leerlingen in totaal'),
  geenAccount: count.describe('hoeveel zonder account'),
  actief: count.describe('hoeveel met een actief account'),
  inactief: count.describe('hoeveel met een inactief account'),
});

export const groupsSchema = z.strictObject({
  administratieveGroepen: z.array(groupSchema).describe('de administratieve groepen, gesorteerd op naam'),
  klassen: z.array(groupSchema).describe('de klassen, gesorteerd op naam; leeg als de lijst er geen noemt'),
});

export type GroupsJson = z.infer<typeof groupsSchema>;
export type GroupJson = z.infer<typeof groupSchema>;
