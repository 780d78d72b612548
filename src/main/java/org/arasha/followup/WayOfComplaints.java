package org.arasha.followup;

import java.time.LocalDate;
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

    Optional<LocalDate> since(SubmissionId id) {
        return jdbc.sql("select since from complaint_way where submission = ?").param(id.value()).query(LocalDate.class).optional();
    }

    /** The term in which it passes the complaint on, where it is known to have it and the law of that day sets one. */
    Optional<Term> toBePassedOn(SubmissionId id) {
        return since(id).flatMap(since -> terms.find(TermKind.COMPLAINT_PASSED_ON, since));
    }

    void begin(SubmissionId id, LocalDate since) {
        jdbc.sql("insert into complaint_way (submission, since) values (?, ?) on conflict (submission) do update set since = excluded.since")
                .params(id.value(), since).update();
    }

    /** It is filed again. */
    void end(SubmissionId id) {
        jdbc.sql("delete from complaint_way where submission = ?").param(id.value()).update();
    }
}
