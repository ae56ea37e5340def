//! Organisations (organisaatiot) and employers (työnantajat).

use crate::code_set::code_set;

code_set! {
    /// Kind of an organisation (organisaation laji).
    OrganisationKind {
        id: "organisation_kind",
        title: ["Organisaation laji", "Typ av organisation", "Kind of organisation"],
        source: "380/2023, 611/2021",
        EmploymentAuthority = "employment_authority" ["Työvoimaviranomainen", "Arbetskraftsmyndighet", "Employment authority"],
        /// Organises rehabilitative work activity since 2023.
        WellbeingCounty = "wellbeing_county" ["Hyvinvointialue", "Välfärdsområde", "Wellbeing services county"],
        Municipality = "municipality" ["Kunta", "Kommun", "Municipality"],
        Provider = "provider" ["Palveluntuottaja", "Tjänsteproducent", "Service provider"],
        State = "state" ["Valtion viranomainen", "Statlig myndighet", "State authority"],
        Other = "other" ["Muu", "Annan", "Other"],
    }
}

code_set! {
    /// Legal form (oikeudellinen muoto) of a provider or employer: decides where the law lets a
    /// phase take place.
    LegalForm {
        id: "legal_form",
        title: ["Oikeudellinen muoto", "Juridisk form", "Legal form"],
        source: "189/2001 13 §, 380/2023 54 and 83 §",
        Association = "association" ["Yhdistys", "Förening", "Association"],
        Foundation = "foundation" ["Säätiö", "Stiftelse", "Foundation"],
        Company = "company" ["Yritys", "Företag", "Company"],
        SoleTrader = "sole_trader" ["Yksityinen elinkeinonharjoittaja", "Enskild näringsidkare", "Sole trader"],
        Municipality = "municipality" ["Kunta", "Kommun", "Municipality"],
        JointMunicipalAuthority = "joint_municipal_authority" ["Kuntayhtymä", "Samkommun", "Joint municipal authority"],
        WellbeingCounty = "wellbeing_county" ["Hyvinvointialue", "Välfärdsområde", "Wellbeing services county"],
        Parish = "parish" ["Seurakunta", "Församling", "Parish"],
        State = "state" ["Valtio", "Staten", "State"],
        PrivatePerson = "private_person" ["Yksityishenkilö", "Privatperson", "Private person"],
    }
}

code_set! {
    /// Sector of an employer (työnantajasektori) in placement outcomes.
    EmployerSector {
        id: "employer_sector",
        title: ["Työnantajasektori", "Arbetsgivarsektor", "Employer sector"],
        source: "the Oulu municipal trial's outcome tables",
        Company = "company" ["Yritys", "Företag", "Company"],
        ThirdSector = "third_sector" ["Kolmas sektori", "Tredje sektorn", "Third sector"],
        Public = "public" ["Julkinen sektori", "Offentliga sektorn", "Public sector"],
    }
}
