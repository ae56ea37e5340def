//! What is true: the law, the casework and the identifiers of the register. Pure: no clock reads,
//! no randomness, no SQL, no HTTP. A rule is a function from facts and a date to violations.

/// Who may see or do what (käyttöoikeus): one table.
pub mod access;
/// Activation phases (aktiivivaiheet): their law, states and attendance.
pub mod activation_phase;
/// Money of days of rehabilitative work activity and work trials.
pub mod activity_day_money;
/// Employment areas (työllisyysalue): the tenants.
pub mod area;
/// Assessments of service need (palvelutarpeen arviointi).
pub mod assessment;
/// The access log (käyttöloki).
pub mod audit;
/// Municipal share of unemployment benefits (kuntaosuus).
pub mod benefit_share;
/// Code sets (koodistot) with labels in Finnish, Swedish and English.
pub mod code_set;
/// Consents (suostumukset).
pub mod consent;
/// Contact events (asiakastapahtumat).
pub mod contact_event;
/// Duties with a deadline (määräaikaiset velvollisuudet).
pub mod deadline;
/// Disclosures (luovutukset).
pub mod disclosure;
/// Handoffs (siirrot, lähetteet).
pub mod handoff;
/// Typed identifiers.
pub mod id;
/// Identifiers from outside: identity codes, business IDs, telephone numbers, postal codes.
pub mod identity;
/// Texts in three languages.
pub mod label;
/// Money: whole cents.
pub mod money;
/// Settings of money: what no statute fixes.
pub mod money_settings;
/// Municipal supplement (kuntalisä).
pub mod municipal_supplement;
/// Case notes (asiakaskirjaukset).
pub mod note;
/// Pay subsidy (palkkatuki) and 55+ employment support: conditions and money.
pub mod pay_subsidy;
/// Placements (sijoittuminen) and their follow-up.
pub mod placement;
/// Plans (suunnitelmat) and their approvals.
pub mod plan;
/// Service relationships (asiakkuudet).
pub mod relationship;
/// How long records are kept (säilytysajat).
pub mod retention;
/// Rules by their ids (sääntöluettelo).
pub mod rule;
/// What is wrong with a settings file.
pub mod settings_fault;
/// Situations of a client (tilanne).
pub mod situation;
/// Role grants and cover (käyttöoikeudet, sijaisuus).
pub mod staff;
/// Statistics (tilastot): indicators, their tables, small cells.
pub mod statistics;
/// Statutes (säädökset): citations and dated limits.
pub mod statute;
/// Subject access (omien tietojen tarkastus).
pub mod subject_access;
/// Text forms: composed text, names folded for search.
pub mod text;
/// Days, clocks and periods.
pub mod time;
/// What a rule finds (havainto): code, place, severity and legal basis.
pub mod violation;
