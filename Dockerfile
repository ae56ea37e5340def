# The program and the PostgreSQL server that it starts when no DATABASE_URL is given.

FROM rust:1.95-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release --workspace --bin palvelurekisteri --locked

FROM debian:bookworm-slim
COPY scripts/apt-install scripts/ensure-postgres /opt/scripts/
RUN apt-get update \
    && /opt/scripts/ensure-postgres \
    && rm -rf /var/lib/apt/lists/* /opt/scripts
COPY --from=build /src/target/release/palvelurekisteri /usr/local/bin/
VOLUME /var/lib/palvelurekisteri
# The program starts as root and runs PostgreSQL as the account postgres.
ENTRYPOINT ["palvelurekisteri"]
