# Takes the jar that ./mvnw verify has made, and the libraries beside it.
FROM eclipse-temurin:25-jre

RUN useradd --uid 10001 --user-group --no-create-home --home-dir /var/lib/arasha --shell /usr/sbin/nologin arasha \
    && mkdir -p /var/lib/arasha \
    && chown arasha:arasha /var/lib/arasha \
    && chmod 700 /var/lib/arasha

# The libraries change less often than the application, and make a layer of their own.
COPY target/lib /opt/arasha/lib
COPY target/arasha.jar /opt/arasha/arasha.jar

ENV SPRING_PROFILES_ACTIVE=production \
    ARASHA_DATA=/var/lib/arasha

# Evidence: files that came in and letters that went out.
VOLUME /var/lib/arasha
WORKDIR /var/lib/arasha
USER 10001:10001
EXPOSE 8080

# The image has no curl and no wget; bash asks by itself. Mail that waits too long counts as unhealthy, too: the container
# goes on serving, so nothing should restart it for that.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/arasha/arasha.jar"]
