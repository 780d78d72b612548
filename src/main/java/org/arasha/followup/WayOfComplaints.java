package org.arasha.followup;

import java.util.Optional;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A complaint goes to the superior body through the body complained of (APPC, Art. 91). Its receipt is that of the superior body, from
 * which the term counts; here stands since when the body complained of has it.
 */
@Component
class WayOfComplaints {

    private final Terms terms;
    private final JdbcClient jdbc;

    WayOfComplaints(Terms terms, JdbcClient jdbc) {
        this.terms = terms;
        this.jdbc = jdbc;
    }

    Optional<Complaints.Arrival> arrival(SubmissionId id) {
        return jdbc.sql("select since, registration from complaint_way where submission = ?").param(id.value())
                .query(Complaints.Arrival.class).optional();
    }

    /** The term in which it passes the complaint on, where it is known to have it and the law of that day sets one. */
    Optional<Term> toBePassedOn(SubmissionId id) {
        return arrival(id).flatMap(there -> terms.find(TermKind.COMPLAINT_PASSED_ON, there.since()));
    }

    void begin(SubmissionId id, Complaints.Arrival arrival) {
        jdbc.sql("""
                insert into complaint_way (submission, since, registration) values (?, ?, ?)
                on conflict (submission) do update set since = excluded.since, registration = excluded.registration""")
                .params(id.value(), arrival.since(), arrival.registration()).update();
    }

    /** It is filed again, or was no complaint. */
    void end(SubmissionId id) {
        jdbc.sql("delete from complaint_way where submission = ?").param(id.value()).update();
    }
}
