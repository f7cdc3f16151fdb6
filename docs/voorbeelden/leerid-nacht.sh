#!/bin/sh
# Elke nacht: leest de nieuwe leerlingenlijst in, maakt LeerID's voor wie er nog geen heeft, zet de ZIP in een veilige map
# en stuurt een bericht. De ZIP zelf gaat nooit mee: er staan wachtwoorden in.
#
# Pas deze vier regels aan, of geef ze als omgevingsvariabelen mee.
LIJST=${LIJST:-/srv/leerid/leerlingen.csv}
WERKMAP=${WERKMAP:-/srv/leerid/werk}
VEILIG=${VEILIG:-/srv/leerid/kaartjes}
AAN=${AAN:-ict@school.example}

set -u
umask 077   # alleen voor wie dit uitvoert
ulimit -c 0 # een crash schrijft geen geheugen, en dus geen wachtwoorden, op de schijf

bericht() { # bericht ONDERWERP, de tekst op de invoer
  mail -s "$1" "$AAN"
}

mislukt() { # mislukt WAT CODE UITVOER
  case $2 in
    75) raad="Een andere leerid was bezig. Morgen wordt het opnieuw geprobeerd." ;;
    3) raad="Het is deels gedaan: lees de melding, en kijk met: leerid batches" ;;
    129 | 13? | 143) raad="De opdracht werd onderbroken. De volgende nacht maakt af wat begonnen was." ;;
    *) raad="Er is niets gewijzigd: lees de melding, en probeer met de hand." ;;
  esac
  printf '%s eindigde met code %s.\n%s\n\n%s\n' "$1" "$2" "$raad" "$3" | bericht "LeerID: $1 vraagt aandacht"
}

mkdir -p "$WERKMAP" "$VEILIG" || exit 1

uitvoer=$(leerid import "$LIJST" --quiet --wait 600 --uitvoerder nacht 2>&1)
code=$?
if [ "$code" -ne 0 ]; then
  mislukt "leerid import" "$code" "$uitvoer"
  # 3: de lijst is ingelezen, maar een oudere ZIP wacht nog.
  [ "$code" -eq 3 ] || exit "$code"
fi

uitvoer=$(leerid bulk --alles --yes --quiet --wait 600 --uitvoerder nacht --output "$WERKMAP" 2>&1)
code=$?
[ "$code" -eq 0 ] || mislukt "leerid bulk" "$code" "$uitvoer"

aantal=0
for zip in "$WERKMAP"/leerid-*.zip; do
  [ -e "$zip" ] || continue
  naam=$(basename "$zip" .zip)
  doel=$VEILIG/$naam.zip
  nummer=2
  while [ -e "$doel" ]; do # nooit over een andere heen
    doel=$VEILIG/$naam-$nummer.zip
    nummer=$((nummer + 1))
  done
  if ! mv "$zip" "$doel"; then
    printf '%s kon niet naar %s.\n' "$zip" "$VEILIG" | bericht "LeerID: een ZIP bleef staan"
    continue
  fi
  aantal=$((aantal + 1))
done

if [ "$aantal" -gt 0 ]; then
  printf "Er zijn nieuwe LeerID's. De kaartjes staan klaar in %s.\nDruk ze af, deel ze uit, en verwijder de ZIP daarna.\n" "$VEILIG" |
    bericht "LeerID: nieuwe kaartjes"
fi
exit "$code"
