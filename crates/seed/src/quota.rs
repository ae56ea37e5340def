//! How many phases and placements there are, and whose they are: the published figures of the Oulu
//! municipal trial (1.9.2012-31.12.2015) to the last one, in proportion for other sizes.

use palvelurekisteri_domain::code_set::placement::PlacementKind;

use crate::{chance::Chance, options::DEFAULT_CLIENTS};

/// Figures of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Figures {
    /// Clients.
    pub(crate) clients: usize,
    /// Clients with an open service relationship.
    pub(crate) open: usize,
    /// Periods of rehabilitative work activity that started.
    pub(crate) rehabilitative_work: usize,
    /// Work trials that started.
    pub(crate) work_trial: usize,
    /// Subsidised jobs that started.
    pub(crate) pay_subsidy: usize,
    /// Placements in education.
    pub(crate) education: usize,
    /// Placements in the open labour market.
    pub(crate) open_labour_market: usize,
}

/// The trial as published, with about 750 clients at a time.
pub(crate) const TRIAL: Figures = Figures {
    clients: DEFAULT_CLIENTS,
    open: 750,
    rehabilitative_work: 322,
    work_trial: 308,
    pay_subsidy: 644,
    education: 246,
    open_labour_market: 263,
};

impl Figures {
    /// The trial's figures for another number of clients.
    pub(crate) const fn for_clients(clients: usize) -> Self {
        const fn share(figure: usize, clients: usize) -> usize {
            (figure * clients + TRIAL.clients / 2) / TRIAL.clients
        }
        Self {
            clients,
            open: share(TRIAL.open, clients),
            rehabilitative_work: share(TRIAL.rehabilitative_work, clients),
            work_trial: share(TRIAL.work_trial, clients),
            pay_subsidy: share(TRIAL.pay_subsidy, clients),
            education: share(TRIAL.education, clients),
            open_labour_market: share(TRIAL.open_labour_market, clients),
        }
    }
}

/// What one client's history holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Share {
    /// Whether the service relationship is open on the anchor day.
    pub(crate) is_open: bool,
    /// Periods of rehabilitative work activity.
    pub(crate) rehabilitative_work: usize,
    /// Work trials.
    pub(crate) work_trial: usize,
    /// Subsidised jobs.
    pub(crate) pay_subsidy: usize,
    /// How it came out, where it is known.
    pub(crate) placement: Option<PlacementKind>,
}

/// Clients of a hundred among whom the figures of a kind are spread.
const REHABILITATIVE_WORK_PERCENT: usize = 16;
const WORK_TRIAL_PERCENT: usize = 16;
const PAY_SUBSIDY_PERCENT: usize = 34;

/// Shares of all clients of an area.
#[derive(Debug)]
pub(crate) struct Quota {
    figures: Figures,
    outcome: Vec<u32>,
    rehabilitative_work: Vec<u32>,
    work_trial: Vec<u32>,
    pay_subsidy: Vec<u32>,
}

impl Quota {
    /// The shares of an area; drawn once, so that no total depends on chance.
    pub(crate) fn new(area_id: i16, figures: Figures) -> Self {
        let mut chance = Chance::of(area_id, u64::MAX);
        let mut ranks = || shuffled(figures.clients, &mut chance);
        Self {
            figures,
            outcome: ranks(),
            rehabilitative_work: ranks(),
            work_trial: ranks(),
            pay_subsidy: ranks(),
        }
    }

    /// The figures that the shares add up to.
    pub(crate) const fn figures(&self) -> Figures {
        self.figures
    }

    /// The share of a client by number.
    pub(crate) fn share(&self, client: usize) -> Share {
        let figures = self.figures;
        let rank = |ranks: &[u32]| {
            let rank = ranks.get(client).copied().unwrap_or(u32::MAX);
            usize::try_from(rank).unwrap_or(usize::MAX)
        };
        let spread = |figure, percent: usize, rank| {
            let among = (figures.clients * percent / 100).max(1);
            spread(figure, among, rank)
        };
        let outcome = rank(&self.outcome);
        let is_open = outcome < figures.open;
        Share {
            is_open,
            rehabilitative_work: spread(
                figures.rehabilitative_work,
                REHABILITATIVE_WORK_PERCENT,
                rank(&self.rehabilitative_work),
            ),
            work_trial: spread(
                figures.work_trial,
                WORK_TRIAL_PERCENT,
                rank(&self.work_trial),
            ),
            pay_subsidy: spread(
                figures.pay_subsidy,
                PAY_SUBSIDY_PERCENT,
                rank(&self.pay_subsidy),
            ),
            placement: match is_open {
                true => self.while_open(outcome),
                false => self.at_closing(outcome - figures.open),
            },
        }
    }

    /// One placement of eight came and went while the relationship stayed open.
    fn while_open(&self, rank: usize) -> Option<PlacementKind> {
        let education = self.figures.education / 8;
        let work = self.figures.open_labour_market / 8;
        if rank < education {
            return Some(education_of(rank));
        }
        (rank < education + work).then_some(PlacementKind::OpenLabourMarket)
    }

    fn at_closing(&self, rank: usize) -> Option<PlacementKind> {
        let education = self.figures.education - self.figures.education / 8;
        let work = self.figures.open_labour_market - self.figures.open_labour_market / 8;
        if rank < education {
            return Some(education_of(rank));
        }
        if rank < education + work {
            return Some(PlacementKind::OpenLabourMarket);
        }
        match (rank - education - work) % 25 {
            0 | 1 => Some(PlacementKind::Pension),
            2 => Some(PlacementKind::Entrepreneurship),
            3 => Some(PlacementKind::ParentalLeave),
            4 => Some(PlacementKind::Moved),
            5..=8 => Some(PlacementKind::Unemployed),
            9 => Some(PlacementKind::MilitaryOrCivilService),
            _ => None,
        }
    }
}

/// The published "education" is degrees, self-motivated studies and apprenticeships together.
const fn education_of(rank: usize) -> PlacementKind {
    match rank % 10 {
        0..=5 => PlacementKind::EducationDegree,
        6 | 7 => PlacementKind::Apprenticeship,
        _ => PlacementKind::SelfMotivatedStudy,
    }
}

/// How many of `total` fall to a rank when they are spread evenly over the first `among` ranks.
const fn spread(total: usize, among: usize, rank: usize) -> usize {
    if rank >= among {
        return 0;
    }
    (rank + 1) * total / among - rank * total / among
}

/// The numbers from 0 in an order of chance.
fn shuffled(count: usize, chance: &mut Chance) -> Vec<u32> {
    let mut numbers: Vec<u32> = (0..u32::try_from(count).unwrap_or(u32::MAX)).collect();
    for last in (1..numbers.len()).rev() {
        let other = chance.below(u32::try_from(last + 1).unwrap_or(u32::MAX));
        numbers.swap(last, usize::try_from(other).unwrap_or(last));
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn totals(clients: usize) -> Figures {
        let quota = Quota::new(1, Figures::for_clients(clients));
        let mut sum = Figures::for_clients(0);
        for client in 0..clients {
            let share = quota.share(client);
            sum.clients += 1;
            sum.open += usize::from(share.is_open);
            sum.rehabilitative_work += share.rehabilitative_work;
            sum.work_trial += share.work_trial;
            sum.pay_subsidy += share.pay_subsidy;
            match share.placement {
                Some(
                    PlacementKind::EducationDegree
                    | PlacementKind::Apprenticeship
                    | PlacementKind::SelfMotivatedStudy,
                ) => sum.education += 1,
                Some(PlacementKind::OpenLabourMarket) => sum.open_labour_market += 1,
                _ => {}
            }
        }
        sum
    }

    #[test]
    fn the_shares_add_up_to_the_published_figures() {
        assert_eq!(totals(DEFAULT_CLIENTS), TRIAL);
    }

    #[test]
    fn other_sizes_keep_the_proportions() {
        for clients in [1, 2, 17, 150, 5_000] {
            assert_eq!(totals(clients), Figures::for_clients(clients), "{clients}");
        }
        assert_eq!(totals(17_000).pay_subsidy, 6_440);
    }
}
