# Debian's trixie on both sides: the same C library, and PostgreSQL's clients in version 17.
FROM rust:1.95-trixie AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/build/target \
    cargo build --release --locked --bin clearinghouse \
    && cp target/release/clearinghouse /clearinghouse

FROM debian:trixie-slim
# pg_dump and pg_restore for `clearinghouse backup` and `restore`. There is no server here: the database is given.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates postgresql-client-17 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin clearinghouse
COPY --from=build /clearinghouse /usr/local/bin/clearinghouse
USER 10001
WORKDIR /tmp
ENV LISTEN_ADDR=0.0.0.0:8080
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["clearinghouse"]
CMD ["serve"]
