package org.arasha.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * As what something was filed, which says by which law it is answered: as its appeal says, unless a lawyer has said otherwise, of it or of
 * that by which it came: no body makes it another thing by passing it on.
 *
 * @see <a href="../../../../../../docs/decisions/0051-what-a-law-says-of-terms-is-data.md">decision 0051</a>
 */
@Component
class FilingKinds {

    private final Appeals appeals;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    FilingKinds(Appeals appeals, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.appeals = appeals;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    Appeal.Kind of(Submission submission) {
        return said(submission.id()).map(FiledKind::kind).orElseGet(() -> appeals.find(submission.appeal()).kind());
    }

    /** What a lawyer has said last, of it or else of the nearest by which it came. */
    Optional<FiledKind> said(SubmissionId id) {
        return jdbc.sql("""
                with recursive way as (
                    select s.id, s.forwarded_from, 0 as back from submission s where s.id = ?
                    union all
                    select s.id, s.forwarded_from, way.back + 1 from submission s join way on s.id = way.forwarded_from)
                select f.kind, f.reason, u.name, f.at from way join filing_kind f on f.submission = way.id join app_user u on u.id = f.by_user
                order by way.back, f.id desc limit 1""").param(id.value())
                .query((row, n) -> new FiledKind(Appeal.Kind.valueOf(row.getString("kind")), row.getString("reason"), row.getString("name"),
                        row.getTimestamp("at").toInstant())).optional();
    }

    boolean isSaidOf(SubmissionId id) {
        return jdbc.sql("select exists (select from filing_kind where submission = ?)").param(id.value()).query(Boolean.class).single();
    }

    void say(SubmissionId id, Appeal.Kind kind, String reason) {
        jdbc.sql("insert into filing_kind (submission, kind, reason, by_user, at) values (?, ?, ?, ?, ?)")
                .params(id.value(), kind.name(), reason, user.id().value(), Timestamp.from(clock.instant())).update();
    }
}
