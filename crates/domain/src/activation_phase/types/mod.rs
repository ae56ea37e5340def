//! One file per kind of phase: its rules, their rows of the statute tables and their tests.

/// Job coaching (työhönvalmennus).
pub mod job_coaching;
/// Pay subsidy (palkkatuki).
pub mod pay_subsidy;
/// Rehabilitative work activity (kuntouttava työtoiminta).
pub mod rehabilitative_work;
/// Work trial (työkokeilu).
pub mod work_trial;
