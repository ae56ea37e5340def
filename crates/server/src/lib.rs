//! The palvelurekisteri program as a library, so that tests start what users start.
