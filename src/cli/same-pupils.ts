import { LeeridError } from '../domain/errors.js';
import { institutionLabel, nameAndNumber, type Student } from '../domain/student.js';
import type { FormerSelf, Lookalike, PupilName, SamePupil } from '../use-cases/same-person.js';

/** `945=12`, or `034512/945=098765/12`: two pupils who are one. Error: `same-pupil-malformed`. */
export function readSamePupil(text: string): SamePupil {
  const [from, to, more] = text.split('=').map(readPupilName);
  if (from == null || to == null || more !== undefined)
    throw new LeeridError('same-pupil-malformed', { text });
  return { from, to };
}

function readPupilName(text: string): PupilName | null {
  const [, number = null, stamnummer = ''] = /^(?:(\d{6})\/)?(.*)$/su.exec(text.trim()) ?? [];
  return stamnummer === '' ? null : { institutionNumber: number, stamnummer };
}

/** What a lookalike is written as on the command line, with the institutions: another one may have the same stamnummer. */
export function samePupilText({ from, to }: SamePupil): string {
  const written = ({ institutionNumber, stamnummer }: PupilName): string =>
    institutionNumber === null ? stamnummer : `${institutionNumber}/${stamnummer}`;
  return `${written(from)}=${written(to)}`;
}

export function toSamePupil({ old, pupil }: Lookalike): SamePupil {
  return {
    from: pupilName(old),
    to: { institutionNumber: pupil.institution.number, stamnummer: pupil.enrolment.stamnummer },
  };
}

/** The option that makes a stored pupil and the former self one. */
export function formerSelfOption({ student, old }: FormerSelf): string {
  return `--zelfde-leerling ${samePupilText({ from: pupilName(old), to: pupilName(student) })}`;
}

function pupilName({ institution, stamnummer }: Student): PupilName {
  return { institutionNumber: institution.number, stamnummer };
}

/** `Ivica Cauberghs (945), 4de leerjaar -> Ivica Cauberghs (12), 1ste leerjaar A, Atheneum (098765)`. */
export function describeLookalike({ old, pupil }: Lookalike): string {
  const { enrolment, institution } = pupil;
  const elsewhere = institution.id === old.institution.id ? '' : `, ${institutionLabel(institution)}`;
  const before = `${nameAndNumber(old)}, ${old.groupName}`;
  return `${before} -> ${nameAndNumber(enrolment)}, ${enrolment.groupName}${elsewhere}`;
}
