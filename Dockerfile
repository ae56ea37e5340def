# The program alone: PostgreSQL is a service of its own, see docker-compose.yml.

FROM rust:1.95-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release --workspace --bin palvelurekisteri --locked

FROM debian:bookworm-slim
COPY --from=build /src/target/release/palvelurekisteri /usr/local/bin/
# New volumes at these places belong to the account that the program runs as.
RUN useradd --system --uid 10001 --no-create-home palvelurekisteri \
    && install -d -o 10001 -g root -m 700 /var/lib/palvelurekisteri \
       /secrets/app /secrets/owner /secrets/export /secrets/audit
USER 10001
EXPOSE 8087
ENTRYPOINT ["palvelurekisteri"]
