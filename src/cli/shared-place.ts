import type { SharedPlace } from '../store/shared-place.js';

/** Where a store stands that others can get at. */
export const SHARED_PLACES: Readonly<Record<SharedPlace, string>> = {
  cloud: 'in een map die naar de cloud gekopieerd wordt',
  network: 'op een andere computer (een netwerkschijf)',
};

export const SHARED_PLACE_REMEDY =
  'zet het gegevensbestand op de computer zelf, met wat ernaast staat, en wijs het aan met leerid config set db PAD: oude versies blijven anders bestaan op plaatsen waar je niet bij kunt';
