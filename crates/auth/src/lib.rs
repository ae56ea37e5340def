//! Passwords and tokens of users. Knows neither HTTP nor SQL: takes stored values and the time.
//!
//! | module | answers |
//! |---|---|
//! | [`password`] | is this the password of the user? is it good enough? |
//! | [`throttle`] | how long does an account wait after wrong passwords? |
//! | [`token`] | is this access token ours, and whose is it? |
//! | [`refresh`] | may this refresh token be changed for a new pair? |
//! | [`assertion`] | is this machine who it says? |
//! | [`error`] | what can go wrong |

pub mod assertion;
pub mod error;
pub mod password;
pub mod refresh;
pub mod throttle;
pub mod token;
