package org.arasha.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arasha.appeal.Appeal;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.Official;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is known to be written to where an appeal goes on: who heads the superior body, the prosecutor’s office of the region, or the same body. */
@Component
public class NextAddressees {

    private static final String PROSECUTOR = "PROSECUTOR";

    private final Authorities authorities;
    private final Clock clock;

    NextAddressees(Authorities authorities, Clock clock) {
        this.authorities = authorities;
        this.clock = clock;
    }

    /** What was never entered, so that nobody is known. */
    public enum Lack { HEAD, SUPERIOR, HEAD_OF_SUPERIOR, PROSECUTOR, HEAD_OF_PROSECUTOR }

    /** @param body of which it was not entered; of a prosecutor, the body of whose region there is none */
    public record Missing(Lack what, Authority body) {}

    /** Who heads the first of the bodies that anybody heads today, or nobody. */
    List<Official> of(Authority body, NextStep step) {
        return head(switch (step) {
            case COMPLAINT -> superior(body);
            case PROSECUTOR -> prosecutors(body);
            case REPEAT -> List.of(body);
            case SATISFIED, COURT, PUBLISH, CLOSE, WAIT, FILE_AGAIN -> List.of();
        });
    }

    /**
     * Why nobody is known for what goes on so, or nothing where somebody is; which court it goes to nobody enters beforehand.
     *
     * @param kind of what goes on; what is asked once more is of the kind that was asked before
     * @param step by which it does, or null
     */
    public Optional<Missing> missing(Authority body, Appeal.Kind kind, @Nullable NextStep step) {
        if (step == NextStep.REPEAT) {
            return headless(List.of(body)).map(same -> new Missing(Lack.HEAD, same));
        }
        return switch (kind) {
            case COMPLAINT -> body.superior() == null ? Optional.of(new Missing(Lack.SUPERIOR, body))
                    : headless(superior(body)).map(above -> new Missing(Lack.HEAD_OF_SUPERIOR, above));
            case PROSECUTOR -> prosecutors(body).isEmpty() ? Optional.of(new Missing(Lack.PROSECUTOR, body))
                    : headless(prosecutors(body)).map(any -> new Missing(Lack.HEAD_OF_PROSECUTOR, any));
            case INDIVIDUAL, COLLECTIVE, CRIME_REPORT, COURT -> Optional.empty();
        };
    }

    private Optional<Authority> headless(List<Authority> bodies) {
        return head(bodies).isEmpty() ? Optional.of(bodies.getFirst()) : Optional.empty();
    }

    private List<Authority> superior(Authority body) {
        return body.superior() == null ? List.of() : List.of(authorities.find(body.superior()));
    }

    private List<Authority> prosecutors(Authority body) {
        return authorities.coded(PROSECUTOR, body.region());
    }

    private List<Official> head(List<Authority> bodies) {
        var heads = authorities.heads(bodies, LocalDate.now(clock));
        return bodies.stream().map(one -> heads.getOrDefault(one.id(), List.of())).filter(one -> !one.isEmpty())
                .map(List::getFirst).limit(1).toList();
    }
}
