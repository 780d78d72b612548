package org.arasha.example;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock by which a deed can be done as if some days ago, so that example cases have a past. */
public final class ExampleClock extends Clock {

    private static final ScopedValue<Duration> AGO = ScopedValue.newInstance();

    private final Clock real;

    public ExampleClock(Clock real) {
        this.real = real;
    }

    /** Does something as if so many days ago; on this thread only. */
    public static void daysAgo(int days, Runnable deed) {
        ScopedValue.where(AGO, Duration.ofDays(days)).run(deed);
    }

    @Override
    public Instant instant() {
        return real.instant().minus(AGO.orElse(Duration.ZERO));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ExampleClock(real.withZone(zone));
    }
}
