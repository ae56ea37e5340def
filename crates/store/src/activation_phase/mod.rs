//! Rows and queries of `activation_phase`.
