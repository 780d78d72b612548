package org.arasha.reporting;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forms of the public page that somebody has left open for more than a day. */
@Component
public class OldForms {

    private final FormSeals yesterday;

    OldForms(InstallationKey key, Clock clock) {
        yesterday = new FormSeals(key, Clock.offset(clock, Duration.ofHours(-25)), Duration.ZERO);
    }

    /** What stands in such a form. */
    public String seal() {
        return yesterday.fresh();
    }
}
