/** The screen's own texts. What the register says comes from the register, in the same language. */
import type { Language } from "@palvelurekisteri/client";

const TEXTS = {
  signIn: ["Kirjaudu sisään", "Logga in", "Sign in"],
  signOut: ["Kirjaudu ulos", "Logga ut", "Sign out"],
  username: ["Käyttäjätunnus", "Användarnamn", "User name"],
  password: ["Salasana", "Lösenord", "Password"],
  language: ["Kieli", "Språk", "Language"],
  myClients: ["Omat asiakkaat", "Mina klienter", "My clients"],
  name: ["Nimi", "Namn", "Name"],
  nextDeadline: ["Seuraava määräaika", "Nästa tidsfrist", "Next deadline"],
  activePhases: ["Aktiivivaiheet", "Aktiva åtgärder", "Active phases"],
  lastContact: ["Viimeisin yhteydenotto", "Senaste kontakt", "Last contact"],
  overdue: ["myöhässä", "försenad", "overdue"],
  protected: ["turvakielto", "spärrmarkering", "non-disclosure order"],
  none: ["–", "–", "–"],
  shown: ["Näkyvissä", "Visas", "Shown"],
  showMore: ["Näytä lisää", "Visa fler", "Show more"],
  back: ["Takaisin luetteloon", "Tillbaka till listan", "Back to the list"],
  born: ["Syntynyt", "Född", "Born"],
  phases: ["Aktiivivaiheet", "Åtgärder", "Activation phases"],
  noPhases: ["Ei aktiivivaiheita.", "Inga åtgärder.", "No activation phases."],
  planPhase: ["Suunnittele aktiivivaihe", "Planera en åtgärd", "Plan a phase"],
  changePhase: ["Muuta suunnitelmaa", "Ändra planen", "Change the plan"],
  kind: ["Laji", "Typ", "Kind"],
  state: ["Tila", "Status", "State"],
  period: ["Jakso", "Period", "Period"],
  startsOn: ["Alkaa", "Börjar", "First day"],
  endsOn: ["Päättyy", "Slutar", "Last day"],
  daysPerWeek: ["Päiviä viikossa", "Dagar per vecka", "Days a week"],
  hoursPerDay: ["Tunteja päivässä", "Timmar per dag", "Hours a day"],
  place: ["Toimintapaikka", "Plats", "Place"],
  purpose: ["Tarkoitus", "Syfte", "Purpose"],
  tasks: ["Tehtävät", "Uppgifter", "Tasks"],
  save: ["Tallenna", "Spara", "Save"],
  cancel: ["Peru", "Avbryt", "Cancel"],
  saved: ["Tallennettu.", "Sparat.", "Saved."],
  note: ["Huomaa", "Observera", "Note"],
  actions: ["Toiminnot", "Åtgärder", "Actions"],
  basis: ["Peruste", "Grund", "Basis"],
  changedMeanwhile: [
    "Tekemäsi muutokset ovat tallessa lomakkeella. Toisen muutokset on haettu muihin kenttiin. Tarkista ja tallenna uudelleen.",
    "Dina ändringar finns kvar i formuläret. Den andras ändringar har hämtats till de övriga fälten. Kontrollera och spara på nytt.",
    "What you typed is still in the form. The other person's changes were fetched into the other fields. Check and save again.",
  ],
  overlaps: [
    "Asiakkaalla on samaan aikaan toinen aktiivivaihe.",
    "Klienten har en annan åtgärd under samma tid.",
    "The client has another phase at the same time.",
  ],
  alternatives: ["Näin jakso olisi mahdollinen:", "Så här vore perioden möjlig:", "The period would be possible like this:"],
  was: ["oli", "var", "was"],
  theirs: ["toinen tallensi", "den andra sparade", "the other person saved"],
  yours: ["sinulla", "du har", "you have"],
  unreachable: [
    "Rekisteriin ei saada yhteyttä. Kirjoittamasi on tallessa; yritä hetken kuluttua uudelleen.",
    "Registret kan inte nås. Det du skrev finns kvar; försök igen om en stund.",
    "The register cannot be reached. What you typed is still here; try again in a moment.",
  ],
} as const satisfies Record<string, readonly [string, string, string]>;

/** Name of a text. */
export type TextName = keyof typeof TEXTS;

/** The languages of the screen, those of the register. */
export const LANGUAGES = ["fi", "sv", "en"] as const satisfies readonly Language[];
const COLUMN = { fi: 0, sv: 1, en: 2 } as const;
let language: Language = "fi";

/** The language of the screen. */
export function currentLanguage(): Language {
  return language;
}

/** Changes the language of texts and dates; what is shown already must be shown anew. */
export function setLanguage(next: Language): void {
  language = next;
  document.documentElement.lang = next;
}

/** A text in the language of the screen. */
export function text(name: TextName): string {
  return TEXTS[name][COLUMN[language]];
}

/** A `_on` date as people write it. It is a calendar day, so no time zone may move it. */
export function day(on: string | null | undefined): string {
  if (!on) return text("none");
  return new Intl.DateTimeFormat(language, { dateStyle: "short", timeZone: "UTC" }).format(new Date(on));
}
