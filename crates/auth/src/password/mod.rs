//! Passwords: hashing ([`Passwords`]) and what a new one must be like ([`policy`]).
//!
//! Argon2id uses 64 MiB and a good part of a second of one core on purpose. Two run at a time, a
//! few wait, the rest is told to come back: a flood of logins must not take the memory or the
//! cores from people at work.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::password_hash::{self, PasswordHasher, PasswordVerifier};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Params, Version};
use aws_lc_rs::rand;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::AuthError;

pub mod policy;

/// Length of salts, in bytes. RFC 9106, 3.1.
const SALT_BYTES: usize = 16;
/// Length of tags, in bytes. RFC 9106, 4.
const TAG_BYTES: usize = 32;

/// How many hashes run at a time: one per core of the reference server.
pub const DEFAULT_PERMITS: usize = 2;
/// How many passwords may wait for their turn.
pub const DEFAULT_QUEUE: usize = 32;

/// Cost of Argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordParams {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub iterations: u32,
    /// Lanes; they run one after the other here.
    pub lanes: u32,
}

impl PasswordParams {
    /// What a new installation uses. RFC 9106, second recommendation, with one lane.
    pub const DEFAULT: PasswordParams = PasswordParams {
        memory_kib: 65_536,
        iterations: 3,
        lanes: 1,
    };
    /// The least that production accepts. OWASP Password Storage Cheat Sheet.
    pub const FLOOR: PasswordParams = PasswordParams {
        memory_kib: 19_456,
        iterations: 2,
        lanes: 1,
    };
    /// The most that is computed, also for a stored hash: one that asks for more memory than the
    /// server has would be a way to stop it.
    const CEILING: PasswordParams = PasswordParams {
        memory_kib: 1_048_576,
        iterations: 16,
        lanes: 16,
    };

    /// Cheap parameters for tests; [`PasswordParams::validate_for_production`] refuses them.
    #[must_use]
    pub const fn for_tests() -> PasswordParams {
        PasswordParams {
            memory_kib: 64,
            iterations: 1,
            lanes: 1,
        }
    }

    /// Refuses parameters below [`PasswordParams::FLOOR`].
    pub fn validate_for_production(&self) -> Result<(), AuthError> {
        if self.is_weaker_than(&PasswordParams::FLOOR) {
            return Err(AuthError::Parameters(
                "at least 19456 KiB, 2 passes and 1 lane are needed",
            ));
        }
        self.to_argon2().map(|_| ())
    }

    fn is_weaker_than(&self, other: &PasswordParams) -> bool {
        self.memory_kib < other.memory_kib
            || self.iterations < other.iterations
            || self.lanes < other.lanes
    }

    fn to_argon2(self) -> Result<Params, AuthError> {
        if PasswordParams::CEILING.is_weaker_than(&self) {
            return Err(AuthError::Parameters(
                "at most 1 GiB, 16 passes and 16 lanes are possible",
            ));
        }
        Params::new(
            self.memory_kib,
            self.iterations,
            self.lanes,
            Some(TAG_BYTES),
        )
        .map_err(|_| AuthError::Parameters("argon2 does not know such parameters"))
    }
}

impl Default for PasswordParams {
    fn default() -> PasswordParams {
        PasswordParams::DEFAULT
    }
}

/// Outcome of a password check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Verdict {
    /// The password is the stored one.
    pub matches: bool,
    /// The password is right but its hash is cheaper than today's parameters: hash it anew.
    pub needs_rehash: bool,
}

/// Hashes and checks passwords, a few at a time. Share it in an `Arc`.
#[derive(Debug)]
pub struct Passwords {
    params: PasswordParams,
    argon2: Argon2<'static>,
    /// Stands in for the hash of an unknown user. Same parameters, random salt and tag.
    dummy: String,
    /// Running and waiting together.
    places: Arc<Semaphore>,
    /// Running.
    permits: Arc<Semaphore>,
    /// Hashes at a time.
    at_a_time: usize,
    /// Running and waiting at most.
    at_most: usize,
    /// Passwords for which there was no place.
    refused: AtomicU64,
}

/// How busy hashing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordLoad {
    /// Hashes that run now.
    pub running: usize,
    /// Passwords that wait for their turn now.
    pub waiting: usize,
    /// Passwords for which there was no place, since the start.
    pub refused: u64,
}

/// Held by the computation itself: a client who hangs up must not free the place of a hash that
/// still runs.
type Turn = (OwnedSemaphorePermit, OwnedSemaphorePermit);

impl Passwords {
    /// Checks the parameters and makes the queue. `permits` hashes run at a time, `queue` more
    /// wait.
    pub fn new(
        params: PasswordParams,
        permits: usize,
        queue: usize,
    ) -> Result<Passwords, AuthError> {
        if permits == 0 {
            return Err(AuthError::Parameters(
                "at least one hash must run at a time",
            ));
        }
        let places = permits
            .checked_add(queue)
            .filter(|places| *places <= Semaphore::MAX_PERMITS)
            .ok_or(AuthError::Parameters("the queue is too long"))?;
        let argon2_params = params.to_argon2()?;
        Ok(Passwords {
            params,
            dummy: dummy_hash(&argon2_params)?,
            argon2: Argon2::new(Algorithm::Argon2id, Version::V0x13, argon2_params),
            places: Arc::new(Semaphore::new(places)),
            permits: Arc::new(Semaphore::new(permits)),
            at_a_time: permits,
            at_most: places,
            refused: AtomicU64::new(0),
        })
    }

    /// Hashes a new password into a PHC string. Check [`policy::check_policy`] first.
    pub async fn hash(&self, password: SecretString) -> Result<String, AuthError> {
        let turn = self.wait_turn().await?;
        let argon2 = self.argon2.clone();
        let task = spawn_blocking(move || {
            let _turn = turn;
            let mut salt = [0_u8; SALT_BYTES];
            rand::fill(&mut salt).map_err(|_| AuthError::Internal("no random bytes"))?;
            argon2
                .hash_password_with_salt(normalise(&password).as_bytes(), &salt)
                .map(|hash| hash.to_string())
                .map_err(|_| AuthError::Internal("argon2 failed"))
        });
        task.await
            .map_err(|_| AuthError::Internal("password task was lost"))?
    }

    /// Compares a password with a stored PHC string.
    ///
    /// `None` stands for an unknown user: the same work is done and nothing matches. While hashes
    /// with cheaper parameters are being replaced, their users are answered faster than unknown
    /// ones.
    pub async fn verify(
        &self,
        stored: Option<String>,
        password: SecretString,
    ) -> Result<Verdict, AuthError> {
        let turn = self.wait_turn().await?;
        let argon2 = self.argon2.clone();
        let params = self.params;
        let known = stored.is_some();
        let phc = stored.unwrap_or_else(|| self.dummy.clone());
        let task = spawn_blocking(move || {
            let _turn = turn;
            let hash = PasswordHash::new(&phc)
                .map_err(|_| AuthError::StoredHash("it is not a phc string"))?;
            let stored_params = read_params(&hash)?;
            let outcome = argon2.verify_password(normalise(&password).as_bytes(), &hash);
            let matches = known && is_match(outcome)?;
            let needs_rehash = matches && stored_params.is_weaker_than(&params);
            Ok(Verdict {
                matches,
                needs_rehash,
            })
        });
        task.await
            .map_err(|_| AuthError::Internal("password task was lost"))?
    }

    /// How busy it is, for a monitor.
    #[must_use]
    pub fn load(&self) -> PasswordLoad {
        let running = self
            .at_a_time
            .saturating_sub(self.permits.available_permits());
        let inside = self.at_most.saturating_sub(self.places.available_permits());
        PasswordLoad {
            running,
            waiting: inside.saturating_sub(running),
            refused: self.refused.load(Relaxed),
        }
    }

    async fn wait_turn(&self) -> Result<Turn, AuthError> {
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(|_| {
            self.refused.fetch_add(1, Relaxed);
            AuthError::Busy
        })?;
        let permit = Arc::clone(&self.permits)
            .acquire_owned()
            .await
            .map_err(|_| AuthError::Internal("password queue is closed"))?;
        Ok((place, permit))
    }
}

/// NFC, so that an ä typed on a Mac equals one typed elsewhere.
fn normalise(password: &SecretString) -> Zeroizing<String> {
    let typed = password.expose_secret();
    // NFC of UTF-8 is at most three times as long (Unicode, UAX 15). Full capacity at once: a
    // growing buffer would leave unwiped copies behind.
    let mut text = Zeroizing::new(String::with_capacity(typed.len().saturating_mul(3)));
    text.extend(typed.nfc());
    text
}

fn is_match(outcome: password_hash::Result<()>) -> Result<bool, AuthError> {
    match outcome {
        Ok(()) => Ok(true),
        Err(password_hash::Error::PasswordInvalid) => Ok(false),
        Err(_) => Err(AuthError::StoredHash("argon2 cannot use it")),
    }
}

/// Parameters of a stored hash; refuses another algorithm and a cost above the ceiling.
fn read_params(hash: &PasswordHash) -> Result<PasswordParams, AuthError> {
    if hash.algorithm != ARGON2ID_IDENT {
        return Err(AuthError::StoredHash("it is not argon2id"));
    }
    if hash.hash.as_ref().is_none_or(|tag| tag.len() < TAG_BYTES) {
        return Err(AuthError::StoredHash("its tag is too short"));
    }
    let params = Params::try_from(hash)
        .map_err(|_| AuthError::StoredHash("its parameters are not known"))?;
    let params = PasswordParams {
        memory_kib: params.m_cost(),
        iterations: params.t_cost(),
        lanes: params.p_cost(),
    };
    if PasswordParams::CEILING.is_weaker_than(&params) {
        return Err(AuthError::StoredHash(
            "it costs more than this server computes",
        ));
    }
    Ok(params)
}

/// A hash of nothing: the tag is random, so that no password can match.
fn dummy_hash(params: &Params) -> Result<String, AuthError> {
    let failed = |_| AuthError::Internal("dummy hash was not accepted");
    let mut random = [0_u8; SALT_BYTES + TAG_BYTES];
    rand::fill(&mut random).map_err(|_| AuthError::Internal("no random bytes"))?;
    let (salt, tag) = random.split_at(SALT_BYTES);
    let hash = PasswordHash {
        algorithm: ARGON2ID_IDENT,
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(params)
            .map_err(|_| AuthError::Internal("argon2 parameters have no text"))?,
        salt: Some(Salt::new(salt).map_err(failed)?),
        hash: Some(Output::new(tag).map_err(failed)?),
    };
    Ok(hash.to_string())
}

#[cfg(test)]
mod tests;
