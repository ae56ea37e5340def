//! Texts of the rules of activation phases and attendance.

use super::catalogue::{Entry, entry};

pub(super) const ACTIVATION_PHASE: &[Entry] = &[
    entry(
        "activation_phase.correction.nothing_to_correct",
        "Jaksolla ei ole korjattavaa tilan muutosta.",
        "Perioden har ingen statusändring att rätta.",
        "The phase has no change of state to correct.",
    ),
    entry(
        "activation_phase.days_per_week.above_maximum",
        "Päiviä on viikossa {days}; enimmäismäärä on {maximum}.",
        "Antalet dagar i veckan är {days}; det högsta antalet är {maximum}.",
        "There are {days} days a week; the maximum is {maximum}.",
    ),
    entry(
        "activation_phase.days_per_week.below_minimum",
        "Päiviä on viikossa {days}; vähimmäismäärä on {minimum}.",
        "Antalet dagar i veckan är {days}; det minsta antalet är {minimum}.",
        "There are {days} days a week; the minimum is {minimum}.",
    ),
    entry(
        "activation_phase.days_per_week.missing",
        "Viikoittaisten päivien määrä puuttuu.",
        "Antalet dagar i veckan saknas.",
        "The number of days a week is missing.",
    ),
    entry(
        "activation_phase.days_per_week.out_of_range",
        "Päiviä on viikossa {days}; sallittu on 1–{maximum}.",
        "Antalet dagar i veckan är {days}; tillåtet är 1–{maximum}.",
        "There are {days} days a week; 1–{maximum} are allowed.",
    ),
    entry(
        "activation_phase.effective_on.before_confirmation",
        "Alkamispäivä on ennen vahvistamista {last_effective_on}.",
        "Startdatumet är före bekräftelsen {last_effective_on}.",
        "The start is before the confirmation on {last_effective_on}.",
    ),
    entry(
        "activation_phase.effective_on.before_last_transition",
        "Päivä on ennen edellistä tilan muutosta {last_effective_on}.",
        "Datumet är före den föregående statusändringen {last_effective_on}.",
        "The day is before the previous change of state on {last_effective_on}.",
    ),
    entry(
        "activation_phase.effective_on.before_planned_start",
        "Alkamispäivä on ennen suunniteltua alkamispäivää {planned_starts_on}.",
        "Startdatumet är före det planerade startdatumet {planned_starts_on}.",
        "The start is before the planned start on {planned_starts_on}.",
    ),
    entry(
        "activation_phase.effective_on.in_future",
        "Päivä on tulevaisuudessa; tänään on {today}.",
        "Datumet ligger i framtiden; i dag är det {today}.",
        "The day is in the future; today is {today}.",
    ),
    entry(
        "activation_phase.ends_on.before_start",
        "Päättymispäivä {ends_on} on ennen alkamispäivää {starts_on}.",
        "Slutdatumet {ends_on} är före startdatumet {starts_on}.",
        "The end {ends_on} is before the start {starts_on}.",
    ),
    entry(
        "activation_phase.ends_on.missing",
        "Jakson päättymispäivä puuttuu.",
        "Periodens slutdatum saknas.",
        "The end date of the phase is missing.",
    ),
    entry(
        "activation_phase.law_not_modelled",
        "Päivän {on} lainsäädäntöä ei ole mallinnettu: {kind}. Tarkista säännöt itse.",
        "Lagstiftningen den {on} har inte modellerats: {kind}. Kontrollera reglerna själv.",
        "The law of {on} is not modelled: {kind}. Check the rules yourself.",
    ),
    entry(
        "activation_phase.minutes_per_day.above_maximum",
        "Päivän kesto on {minutes} minuuttia; enimmäiskesto on {maximum} minuuttia.",
        "Dagens längd är {minutes} minuter; den längsta tillåtna är {maximum} minuter.",
        "A day has {minutes} minutes; the maximum is {maximum} minutes.",
    ),
    entry(
        "activation_phase.minutes_per_day.below_minimum",
        "Päivän kesto on {minutes} minuuttia; vähimmäiskesto on {minimum} minuuttia.",
        "Dagens längd är {minutes} minuter; den kortaste tillåtna är {minimum} minuter.",
        "A day has {minutes} minutes; the minimum is {minimum} minutes.",
    ),
    entry(
        "activation_phase.minutes_per_day.missing",
        "Päivän kesto puuttuu.",
        "Dagens längd saknas.",
        "The length of a day is missing.",
    ),
    entry(
        "activation_phase.minutes_per_day.out_of_range",
        "Päivän kesto on {minutes} minuuttia; sallittu on 1–{maximum}.",
        "Dagens längd är {minutes} minuter; tillåtet är 1–{maximum}.",
        "A day has {minutes} minutes; 1–{maximum} are allowed.",
    ),
    entry(
        "activation_phase.period.above_maximum",
        "Jakso kestää yli {maximum_months} kuukautta alkamispäivästä {starts_on}.",
        "Perioden är längre än {maximum_months} månader från startdatumet {starts_on}.",
        "The phase is longer than {maximum_months} months from its start on {starts_on}.",
    ),
    entry(
        "activation_phase.period.below_minimum",
        "Jakso kestää alle {minimum_months} kuukautta alkamispäivästä {starts_on}.",
        "Perioden är kortare än {minimum_months} månader från startdatumet {starts_on}.",
        "The phase is shorter than {minimum_months} months from its start on {starts_on}.",
    ),
    entry(
        "activation_phase.second_service",
        "Asiakkaalla on samaan aikaan toinen palvelu: järjestämisvelvollisuutta ei ole.",
        "Klienten har samtidigt en annan tjänst: det finns ingen skyldighet att ordna verksamheten.",
        "The client has another service at the same time: there is no duty to organise the activity.",
    ),
    entry(
        "activation_phase.starts_on.missing",
        "Jakson alkamispäivä puuttuu.",
        "Periodens startdatum saknas.",
        "The start date of the phase is missing.",
    ),
    entry(
        "activation_phase.starts_on.before_relationship",
        "Jakso alkaa {starts_on}, ennen asiakkuuden avaamista {opened_on}.",
        "Perioden börjar {starts_on}, innan klientförhållandet öppnades {opened_on}.",
        "The phase starts on {starts_on}, before the service relationship was opened on {opened_on}.",
    ),
    entry(
        "activation_phase.transition.not_from_state",
        "Tilan muutos ei ole mahdollinen: {transition}. Jakson tila on {state}.",
        "Statusändringen är inte möjlig: {transition}. Periodens status är {state}.",
        "The change of state is not possible: {transition}. The state of the phase is {state}.",
    ),
    entry(
        "pay_subsidy.starts_before_decision",
        "Työ alkaa {starts_on} ennen tukipäätöstä {decision_on}.",
        "Arbetet börjar {starts_on} före stödbeslutet {decision_on}.",
        "The work starts on {starts_on}, before the subsidy decision on {decision_on}.",
    ),
    entry(
        "rehabilitative_work.plan.missing",
        "Kuntouttavaan työtoimintaan tarvitaan aktivointisuunnitelma tai monialainen työllistymissuunnitelma.",
        "Arbetsverksamhet i rehabiliteringssyfte kräver en aktiveringsplan eller en sektorsövergripande sysselsättningsplan.",
        "Rehabilitative work activity needs an activation plan or a multidisciplinary employment plan.",
    ),
    entry(
        "rehabilitative_work.plan.not_in_force",
        "Suunnitelma ei ole voimassa toiminnan alkaessa {starts_on}.",
        "Planen är inte i kraft när verksamheten börjar {starts_on}.",
        "The plan is not in force when the activity starts on {starts_on}.",
    ),
    entry(
        "rehabilitative_work.plan.wrong_kind",
        "Suunnitelman laji ei riitä kuntouttavaan työtoimintaan: {kind}.",
        "Planens typ räcker inte för arbetsverksamhet i rehabiliteringssyfte: {kind}.",
        "The kind of the plan does not do for rehabilitative work activity: {kind}.",
    ),
    entry(
        "rehabilitative_work.provider.barred",
        "Kuntouttavaa työtoimintaa ei saa hankkia tällaiselta tuottajalta: {legal_form}.",
        "Arbetsverksamhet i rehabiliteringssyfte får inte anskaffas av en sådan producent: {legal_form}.",
        "Rehabilitative work activity may not be bought from such a provider: {legal_form}.",
    ),
    entry(
        "rehabilitative_work.provider.doubtful",
        "Tarkista, onko tuottaja laissa tarkoitettu yritys: {legal_form}.",
        "Kontrollera om producenten är ett företag enligt lagen: {legal_form}.",
        "Check whether the provider is a company in the sense of the act: {legal_form}.",
    ),
    entry(
        "work_trial.purpose.missing",
        "Työkokeilun tarkoitus puuttuu.",
        "Arbetsprövningens syfte saknas.",
        "The purpose of the work trial is missing.",
    ),
];

pub(super) const ATTENDANCE: &[Entry] = &[
    entry(
        "attendance.day.in_future",
        "Päivä {day} on tulevaisuudessa; tänään on {today}.",
        "Dagen {day} ligger i framtiden; i dag är det {today}.",
        "The day {day} is in the future; today is {today}.",
    ),
    entry(
        "attendance.day.outside_phase",
        "Päivä {day} ei kuulu jaksoon.",
        "Dagen {day} hör inte till perioden.",
        "The day {day} does not belong to the phase.",
    ),
    entry(
        "attendance.minutes.above_maximum",
        "Minuutteja on {minutes}; päivän enimmäiskesto on {maximum} minuuttia.",
        "Antalet minuter är {minutes}; den längsta tillåtna dagen är {maximum} minuter.",
        "There are {minutes} minutes; the maximum of a day is {maximum} minutes.",
    ),
    entry(
        "attendance.minutes.below_minimum",
        "Minuutteja on {minutes}; päivän vähimmäiskesto on {minimum} minuuttia.",
        "Antalet minuter är {minutes}; den kortaste tillåtna dagen är {minimum} minuter.",
        "There are {minutes} minutes; the minimum of a day is {minimum} minutes.",
    ),
    entry(
        "attendance.minutes.missing",
        "Läsnäolon minuutit puuttuvat, eikä jaksolle ole sovittu päivän kestoa.",
        "Minuterna för närvaron saknas, och ingen längd på dagen har avtalats för perioden.",
        "The minutes of the attendance are missing, and no length of a day is agreed for the phase.",
    ),
    entry(
        "attendance.minutes.not_attended",
        "Minuutteja ei kirjata, kun läsnäolon tila on {status}.",
        "Minuter registreras inte när närvarostatusen är {status}.",
        "Minutes are not recorded when the attendance is {status}.",
    ),
    entry(
        "attendance.minutes.out_of_range",
        "Minuutteja on {minutes}; sallittu on 1–{maximum}.",
        "Antalet minuter är {minutes}; tillåtet är 1–{maximum}.",
        "There are {minutes} minutes; 1–{maximum} are allowed.",
    ),
];
