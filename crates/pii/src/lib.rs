//! Protection of personal data and of the access log at rest. Knows neither HTTP nor SQL.
//!
//! | module | answers |
//! |---|---|
//! | [`key_ring`] | which keys exist, where they lie, how one is added |
//! | [`field`] | how one column of one row is encrypted |
//! | [`blind_index`] | how an identity code is found without being readable |
//! | [`seal`] | how a list cursor or a stored answer is carried by others |
//! | [`merkle`] | how many entries have one hash |
//! | [`checkpoint`] | what is signed of the access log, and how it is written |
//! | [`checkpoint_folder`] | where checkpoints are kept outside the database |
//! | [`audit_keys`] | which keys sign it |
//! | [`pseudonym_keys`] | which keys make the pseudonyms of exports |
//! | [`masked`] | how a personal value is kept out of logs |
//! | [`use_from`] | from when a key is used |
//! | [`current`] | how keys are replaced while they are used |
//! | [`private_file`] | how a file with a secret is written and read |
//! | [`key_material`] | which 32 bytes are refused as a key |
//! | [`error`] | what can go wrong |

pub mod audit_keys;
pub mod blind_index;
pub mod checkpoint;
pub mod checkpoint_folder;
pub mod current;
pub mod error;
pub mod field;
pub mod key_material;
pub mod key_ring;
pub mod masked;
pub mod merkle;
pub mod private_file;
pub mod pseudonym_keys;
pub mod seal;
pub mod use_from;

#[cfg(test)]
mod test_dir;
