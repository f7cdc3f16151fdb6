-- From the list as it was read to pupils: days as YYYY-MM-DD, keys in lower case, what is there already updated.
INSERT INTO institution (number, name) SELECT DISTINCT Instellingsnummer, Instelling FROM list WHERE 1
ON CONFLICT (number) DO UPDATE SET name = excluded.name;
INSERT INTO student (
  institution_id, stamnummer, first_name, last_name, group_name, class_name, education, enrolled_from, enrolled_until,
  official_first_name, official_last_name, sex, birth_date, national_number_valid, group_key, class_key, search_key
)
SELECT
  institution.id, Stamnummer, Voornaam, Naam, "Administratieve groep", Klas,
  CASE Onderwijsniveau WHEN 'Basisonderwijs' THEN 'basis' ELSE 'gevorderd' END,
  substr(Inschrijvingsdatum, 7) || '-' || substr(Inschrijvingsdatum, 4, 2) || '-' || substr(Inschrijvingsdatum, 1, 2),
  substr(Uitschrijvingsdatum, 7) || '-' || substr(Uitschrijvingsdatum, 4, 2) || '-' || substr(Uitschrijvingsdatum, 1, 2),
  "Officiële voornaam", "Officiële naam", Geslacht,
  substr(Geboortedatum, 7) || '-' || substr(Geboortedatum, 4, 2) || '-' || substr(Geboortedatum, 1, 2),
  Rijksregisternummer <> '', lower("Administratieve groep"), lower(Klas),
  lower(Stamnummer || ' ' || Voornaam || ' ' || Naam)
FROM list JOIN institution ON institution.number = Instellingsnummer WHERE 1
ON CONFLICT (institution_id, stamnummer) DO UPDATE SET
  first_name = excluded.first_name, last_name = excluded.last_name, group_name = excluded.group_name,
  class_name = excluded.class_name, education = excluded.education, enrolled_from = excluded.enrolled_from,
  enrolled_until = excluded.enrolled_until, official_first_name = excluded.official_first_name,
  official_last_name = excluded.official_last_name, sex = excluded.sex, birth_date = excluded.birth_date,
  national_number_valid = excluded.national_number_valid, group_key = excluded.group_key,
  class_key = excluded.class_key, search_key = excluded.search_key;
