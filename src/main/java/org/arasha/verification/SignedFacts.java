package org.arasha.verification;

import java.util.Optional;
import org.arasha.incident.FactsFound;
import org.arasha.incident.IncidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a verifier has signed last. */
@Component
class SignedFacts implements FactsFound {

    private final JdbcClient jdbc;

    SignedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Found> of(IncidentId incident) {
        return jdbc.sql("select conclusion from verdict where incident = ? order by signed_at desc limit 1").param(incident.value())
                .query(String.class).optional().map(Conclusion::valueOf).map(SignedFacts::found);
    }

    private static Found found(Conclusion conclusion) {
        return switch (conclusion) {
            case ESTABLISHED, IN_PART -> Found.AT_LEAST_IN_PART;
            case CANNOT_BE_ESTABLISHED -> Found.NOT_ESTABLISHED;
            case CONTRADICTED -> Found.CONTRADICTED;
        };
    }
}
