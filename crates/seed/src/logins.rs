//! The named logins: one for each role, in the first area.

use palvelurekisteri_domain::code_set::staff::Role;

/// A login that the program prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Login {
    /// Name to log in with.
    pub username: &'static str,
    /// Role of its only grant.
    pub role: Role,
    /// Name that colleagues see.
    pub display_name: &'static str,
}

const fn login(username: &'static str, role: Role, display_name: &'static str) -> Login {
    Login {
        username,
        role,
        display_name,
    }
}

/// One login for each role; all have the password whose hash the options gave.
pub const LOGINS: [Login; 8] = [
    login("virkailija", Role::EmploymentOfficer, "Virpi Karjalainen"),
    login("sosiaalityontekija", Role::SocialWorker, "Sanna Törmänen"),
    login("valmentaja", Role::Coach, "Ville Moilanen"),
    login("lahiesihenkilo", Role::TeamLead, "Leena Väyrynen"),
    login("yllapito", Role::Admin, "Yrjö Alatalo"),
    login("tilastoija", Role::Statistician, "Tiina Räihä"),
    login("vienti", Role::ExportService, "Tietovaraston siirtopalvelu"),
    login("tarkastaja", Role::Auditor, "Taina Perälä"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_one_login() {
        let mut roles: Vec<Role> = LOGINS.iter().map(|login| login.role).collect();
        let mut all = Role::ALL.to_vec();
        roles.sort();
        all.sort();
        assert_eq!(roles, all);
    }
}
